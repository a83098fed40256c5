/**
 * takes  – the words of the domain
 * gives  – what crosses the wire: the format tocsin/reading/1, the addresses, requests and replies of the API
 * touches – nothing
 */
export { archiveLineSchema } from './archive-line.ts'
export {
  type CorrectionBody,
  correctedReplySchema,
  correctionBodySchema,
  getQuerySchema,
  PERSON_LENGTH,
  turnBodySchema,
} from './corrections.ts'
export {
  type FeedEntryOnWire,
  type FeedList,
  type FeedOnWire,
  type FeedReply,
  feedAddedSchema,
  feedBodySchema,
  feedEntrySchema,
  feedLineSchema,
  feedListSchema,
  feedQuerySchema,
  feedReplySchema,
  feedsImportedSchema,
} from './feeds.ts'
export { API_PATHS, LIST_LIMIT, PAGE_MEGABYTES, pathOf, SCREEN_PATHS } from './paths.ts'
export { readingJsonSchema, readingSchema } from './reading-schema.ts'
export {
  doneReplySchema,
  type ErrorReply,
  errorReplySchema,
  healthReplySchema,
  intakeReplySchema,
  type ReadingLine,
  type ReadingList,
  readingLineSchema,
  readingListSchema,
} from './replies.ts'
export { listQuerySchema, pageBodySchema, takeInQuerySchema } from './requests.ts'
export {
  EVENT_TYPES,
  nameBodySchema,
  type SavedSearchOnWire,
  SEARCH_KINDS,
  SEARCH_ORDERS,
  type SearchHitOnWire,
  type SearchQuery,
  type SearchReply,
  type SubscribeBody,
  type SubscriptionOnWire,
  saveBodySchema,
  savedListSchema,
  savedSearchSchema,
  searchQuerySchema,
  searchReplySchema,
  searchRequestSchema,
  subscribeBodySchema,
  subscriptionListSchema,
  subscriptionSchema,
} from './search.ts'
export {
  asOfQuerySchema,
  type ExampleOnWire,
  exampleSchema,
  type NoticeOnWire,
  noticeSchema,
  type OverrulingBody,
  type OverrulingOnWire,
  outletBodySchema,
  outletListSchema,
  overrulingBodySchema,
  overrulingSchema,
  type ReportLinksOnWire,
  reportLinksSchema,
  type StoryLineOnWire,
  type StoryListOnWire,
  type StoryOnWire,
  storyListQuerySchema,
  storyListSchema,
  storyMarkSchema,
  storySchema,
  type VersionChangesOnWire,
  versionChangesSchema,
} from './stories.ts'

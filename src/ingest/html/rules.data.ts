/**
 * Rules for what is taken out of a tree before the body is looked for. `names` is matched against class and id,
 * split into lower-case words between blanks. benchmark/pages.ts prints what each rule drops, good and bad.
 */

export interface ElementRule {
  readonly name: string
  readonly names?: RegExp
  readonly tags?: ReadonlySet<string>
  /** `small` only drops what is too small to be the body; `any` drops whatever its size. */
  readonly size: 'small' | 'any'
}

const words = (list: string): RegExp =>
  new RegExp(
    ` (?:${list
      .trim()
      .split(/\s*\|\s*/)
      .join('|')}) `,
  )

/** Kept whatever their names say: posts that a report quotes. */
export const PROTECTED = words(
  'twitter tweet | tweet | tweet embed | embed tweet | twitter embed | embed twitter | instagram media | tiktok embed | bluesky embed | social media embed | social embed | embed social | oembed | pullquote | pull quote | mastodon embed',
)

export const ELEMENT_RULES: readonly ElementRule[] = [
  {
    name: 'site frame',
    tags: new Set([
      'nav',
      'footer',
      'form',
      'button',
      'dialog',
      'menu',
      'amp-sidebar',
      'amp-ad',
      'amp-embed',
    ]),
    size: 'small',
  },
  {
    name: 'comments',
    names: words(
      'comments | comment list | commentlist | comments area | comment section | comments section | disqus | disqus thread | respond | livefyre | fb comments | comment respond | comment form | coral | viafoura | spot im | openweb | comments wrapper | comments container',
    ),
    size: 'any',
  },
  {
    name: 'hidden',
    names: words(
      'tooltip | tooltips | popover | hovercard | hover card | rollover block | dropdown menu | print only | is hidden | visually hidden | visuallyhidden | screen reader text | screen reader only | sr only | a11y hidden | noprint hidden',
    ),
    size: 'small',
  },
  {
    name: 'captions',
    tags: new Set(['figcaption', 'amp-carousel']),
    names: words(
      'caption | captions | wp caption text | image caption | photo caption | media caption | figcaption | image credit | photo credit | photocredit | image source | image copyright | media credit | photographer | cutline | picture caption | caption text | img caption | credit | credits',
    ),
    size: 'small',
  },
  {
    name: 'share',
    names: words(
      'share | shares | sharing | sharedaddy | share bar | sharebar | share buttons | share links | share tools | sharetools | social | socials | social share | social media | social links | social icons | social buttons | addthis | addtoany | addtoany share | jp relatedposts | sharethis | shareaholic | social bar | follow us | follow | follow buttons | print button | article tools | story tools | articletools | article actions | actions | action bar | toolbar | tools | utility bar | bookmark',
    ),
    size: 'small',
  },
  {
    name: 'newsletter',
    names: words(
      'newsletter | newsletters | newsletter signup | signup | sign up | subscribe | subscription | subscriptions | mailchimp | mc embed signup | email signup | optin | opt in | mailing list | push notification | notifications | app promo | paywall | piano | regwall | inline newsletter',
    ),
    size: 'small',
  },
  {
    name: 'related',
    names: words(
      'related | relateds | related posts | relatedposts | related articles | related stories | related content | related links | related news | recommended | recommendation | recommendations | recirc | recirculation | recirculate | read more | readmore | read also | also read | read next | readnext | more from | more on | more stories | more news | see also | you may like | most popular | mostpopular | most read | mostread | most viewed | popular | popular posts | trending | trending now | up next | further reading | outbrain | taboola | zergnet | revcontent | mgid | plista | latest news | latest posts | recent posts | recent articles | recentposts | teaser | teasers | onward | onward journey | linked stories | linkbox | link list | linklist | story list | storylist | topic list | keep reading | next article | next post | prev next | post navigation | posts navigation | post nav | lees ook | leer mas | mehr zum thema | weitere artikel | interlink | internal link | in article link | slinks | yarpp | crp related | nrelate | rp4wp | wp block latest posts',
    ),
    size: 'small',
  },
  {
    name: 'byline',
    names: words(
      'byline | bylines | by line | author | authors | author bio | author box | authorbox | author info | author name | author card | author details | about author | bio | biography | contributor | contributors | post meta | entry meta | article meta | story meta | meta data | metadata | meta info | postmeta | entry info | post info | post date | entry date | article date | story date | publish date | published date | date published | pubdate | pub date | timestamp | time stamp | dateline time | published | posted on | updated | last updated | date | datetime | article info | article byline | byline wrapper | reading time | read time',
    ),
    size: 'small',
  },
  {
    name: 'promo',
    names: words(
      'promo | promos | promotion | promobox | promo box | advert | advertisement | advertisements | advertising | ad | ads | adv | ad container | ad wrapper | ad slot | adslot | ad unit | adsbygoogle | dfp | gpt ad | sponsor | sponsored | sponsors | banner | banners | cookie | cookies | gdpr | consent | donate | donation | donations | membership | support us | cta | call to action | callout cta | shop | product box | affiliate | affiliates | commerce | merch | widget ad | house ad | interstitial | modal | popup | pop up | overlay | lightbox | toast | alert bar | breaking news bar | ticker',
    ),
    size: 'small',
  },
  {
    name: 'navigation',
    names: words(
      'nav | navbar | navigation | breadcrumb | breadcrumbs | bread crumb | pagination | pager | page links | page numbers | tags | tag list | taglist | tag cloud | tagcloud | tags links | article tags | post tags | post categories | cat links | category list | topics | keywords | skip link | skip links | menu | site header | masthead | site footer | kicker | eyebrow | section label | rubric | jump link | toc | table of contents',
    ),
    size: 'small',
  },
  {
    name: 'player',
    names: words(
      'video player | player | jwplayer | brightcove | audio player | video js | vjs | gallery | slideshow | carousel | slider | swiper | photo gallery | media gallery | image gallery | video description | video title | video info | playlist | podcast | podcasts | transcript button',
    ),
    size: 'small',
  },
]

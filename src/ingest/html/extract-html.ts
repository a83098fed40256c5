/** HTML → findings. */
import type { Page } from '#domain'
import type { Findings } from '../findings.ts'
import { extractText } from '../text/extract-text.ts'

/** Takes the report out of a page of HTML. */
export function extractHtml(characters: string, page: Page): Findings {
  const text = characters
    .replace(/<(script|style)[\s\S]*?<\/\1>/gi, '')
    .replace(/<\/?(?:p|div|h[1-6]|li|br|section|article|tr|td)\b[^>]*>/gi, '\n\n')
    .replace(/<[^>]*>/g, '')
  return extractText(text, page)
}

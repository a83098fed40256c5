/** Words and shapes by which a site speaks of itself, gathered by hand: menus, boilerplate, photographs, who wrote for whom. */

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** Words of menus: parts of a site. A line that is made of them leads there. */
export const SECTION_WORDS: ReadonlySet<string> = words(`
home news world international national local politics business economy markets finance money sport sports football
opinion opinions comment analysis editorial culture arts books travel tech technology science health climate environment
weather video videos photo photos podcast podcasts live latest breaking exclusive africa americas america asia pacific europe
middle east society education jobs obituaries lifestyle life food magazine games puzzles crossword newsletters newsletter
subscribe subscription login menu search more sections topics shop contact about archive classifieds radio tv e-edition
incidents stocks bonds fx commodities crypto explainers investigations features regions english us uk eu
startseite politik wirtschaft ausland inland panorama kultur reisen wissen meinung abo e-paper anmelden gesellschaft
accueil politique économie monde société culture sports international opinions vidéos actualités
inicio política economía mundo deportes cultura sociedad opinión internacional portada
home cronaca esteri economia spettacoli política esportes mundo brasil opinião
kraj świat opinie gospodarka sport kultura polska biznes polityka wiadomości
главная политика экономика мир общество спорт культура новости в россия
головна політика економіка світ суспільство культура новини україна
`)

/** A line that calls something out before the news itself. */
export const TICKER_OPENING =
  /^(?:breaking(?: news)?|just in|live|latest|watch|developing|trending|ticker|eilmeldung|flash|última hora|срочно|терміново)\s?[:|–—-]/iu

/** What a picture shows and who made it. */
export const CAPTION =
  /(?:[([]\s?(?:photo|picture|image|file photo|foto|bild|pic|credits?|©)\b[^)\]]{0,80}[)\]]|\b(?:photo|image|picture|foto|bild)s?\s?(?:credit)?[:/]\s?\p{Lu}.{1,60}|\bcredit\s?(?:\.{3}|…).{1,80})\.?$/iu

/** Sentences in which a site, not the report, speaks. Only looked for around the report, never between its paragraphs. */
export const BOILERPLATE: readonly RegExp[] = [
  /\b(?:gives?|provides?|offers?|is|are|does|do|should|nor)\s(?:no|not|neither)\b.{0,50}\b(?:investment|financial|legal|medical|tax) advice\b/i,
  /^disclaimer\b/i,
  /\bviews? (?:and opinions? )?(?:expressed|stated|given)\b.{0,120}\b(?:author|writer|own|necessarily|reflect|represent)/i,
  /\bnot responsible for (?:the )?(?:\p{L}+ ){0,3}(?:contents?|links?|sites?|accuracy)\b/iu,
  /\b(?:material|contents?|article|story|photos?|no part|site)\b.{0,60}\b(?:may|must) not be (?:published|reproduced|copied|broadcast|redistributed|republished)\b/i,
  /\b(?:agree|accept|consent|constitutes|please|our)\b.{0,80}\b(?:terms (?:of (?:use|service)|and conditions)|user agreement|privacy (?:policy|notice)|cookie (?:policy|settings|notice))\b/i,
  /\b(?:use|using|visit|browse|experience|registration)\b.{0,20}\b(?:our (?:web)?site|this website|use of this site)\b/i,
  /^this (?:article|story|report|piece|text|item|dispatch)\b.{0,40}\b(?:was|is|has been|appeared|appears|first|originally)\b.{0,30}\b(?:produced|published|translated|generated|republished|reprinted|print|updated|corrected|amended|edited|supplied|provided|part of)\b/i,
  /^the (?:article|story) (?:was|is) (?:originally|first) published\b/i,
  /^a version of this (?:article|story|report)\b/i,
  /^(?:for|to (?:get|read|receive|follow)) (?:more|the latest|all the|breaking|our|daily)\b.{0,60}\b(?:follow|subscribe|visit|click|download|join|sign|read|see|go to|newsletter|app|channel)/i,
  /^(?:get|receive|have|want|start)\b.{0,60}\b(?:delivered|inbox|in your e-?mail|every (?:morning|day|evening)|newsletters?)\b/i,
  /\b(?:our|free)\s(?:\p{L}{3,12}\s)?newsletters?\b/iu,
  /^(?:i understand and agree|by (?:continuing|registering|submitting|clicking|signing|using))\b/i,
  /^(?:become|be) (?:a|our) (?:member|subscriber|supporter|patron)\b/i,
  /^(?:did|do) you (?:like|enjoy|love|have|know|want)\b.{0,80}\b(?:story|article|report|tip|share|us|piece|more|add)\b.{0,10}\?$/i,
  /^(?:have|got) (?:something|anything|a (?:question|correction|comment|thought|view|photo|video))\b.{0,60}/i,
  /^(?:found|spotted|see|noticed|if you (?:find|see|notice|spot|found|have found)) (?:an? |any )?(?:error|mistake|typo|inaccurac)/i,
  /^(?:add|leave|write|post|join|start|be the first)\b.{0,30}\b(?:comments?|thoughts|discussion|conversation|to (?:know|comment))\b.{0,30}$/i,
  /^(?:advertise|work|partner) with us\b/i,
  /^(?:prices|quotes|data|market data)\b.{0,30}\bdelayed\b/i,
  /^(?:see more on|more about|read (?:all|more) (?:by|from|of))\b/i,
  /^(?:please )?(?:support|donate|contribute|help us|make a (?:gift|donation))\b.{0,90}\b(?:journalism|newsroom|reporting|us|our|independent)\b/i,
  /^(?:written|produced|made) for .{2,40} as an? /i,
  /^(?:die|diese|dieser)\b.{0,60}\b(?:keine anlageberatung|nutzungsbedingungen|datenschutz)/i,
]

/** Labels of what has sentences of its own behind a report. */
export const LAST_HEAD =
  /\b(?:comments?|repl(?:y|ies)|discussion|about|authors?|contact|newsletters?|subscribe|notes? to editors|kommentare?|autor(?:en|in)?|über|commentaires?|auteurs?|comentarios?|autore?s?|commenti|комментари\p{L}{1,2}|об авторе|коментар\p{L}{0,2})(?!\p{L})/iu

/** Who wrote and for whom: "Jane Doe is a correspondent for the Post." */
export const AUTHOR_NOTE =
  /^(?:\p{Lu}[\p{L}.'’-]{0,20}\s){1,4}(?:is (?:an?|the|our)\s(?:[\p{L}’'-]{1,20}\s){0,5}(?:correspondent|reporter|editor|writer|journalist|columnist|contributor|freelancer|fellow)(?:,?\s(?:for|at|with|of|in|based|covering|who (?:covers|writes|reports))\b[^.]{1,90})?|(?:covers|reports (?:on|from|for)|writes (?:about|for|on))\s[^.]{2,100}\bfor\s(?:the\s)?\p{Lu}[^.]{1,80})(?:\.\s[^.]{1,120})?\.?$/u

/**
 * Abbreviations that keep their full stop. The first list never ends a sentence (a name or number follows);
 * the second may: then a following sentence starter decides.
 */

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean))

/** Titles and the like: what follows belongs to them. Lower case, without the full stop. */
export const LEADING = list(`
  mr mrs ms dr prof sen sens rep reps gov govs pres rev hon st gen col lt maj capt cmdr adm sgt cpl pvt ft
  mt amb supt det insp sir mx mme mlle messrs brig fr msgr vs v viz cf approx ca dept univ assn incl excl resp cit
  feb jan aug sept oct nov dec e.g i.e ph vol pp ed eds
`)

/** Abbreviations that may also stand at the end of a sentence. */
export const TRAILING = list(`
  ret inc corp co ltd bros llc plc jr sr esq etc al ave blvd rd bldg
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa
  penn tenn tex va vt wash wis wisc wyo tel ext intl natl mar apr
`)

/** Words that are abbreviations only before a number: "No. 10", "p. 4". */
export const NUMBERED = list('no nos p art sec fig ch par op')

/** Words that also are ordinary words: an abbreviation only with a capital (Ill., Miss., Mass., Mar.). */
export const CAPITAL_ONLY = list(
  'ala ark co colo conn del det ed ext fig fla ft ga hon ill ind kan ky la lt maj mar mass md mich minn miss mo mont mt nev ore pa par penn ph pres rep rev sec sen sir st tel tenn tex univ va vt wash wis wyo gen col gov dec jan aug sept nov oct apr',
)

/** Words that start a sentence far more often than they follow an abbreviation inside one. */
export const STARTERS = list(`
  the a an this that these those he she it they we you i his her its their our my there here
  but and or so yet in on at for from with by after before when while if as although though since because
  however meanwhile moreover what who how why where not no one some many most both all
  according also then now still even last earlier later
`)

/** Ends of internet names; "GunBroker.com" is one token. */
export const DOMAINS = list(
  'com org net gov edu mil int info biz io co uk us eu de fr ru ua cn in au ca ch it es nl se no pl tv me fm ly be br jp kr mx za ir il tr gr pt at dk fi cz news',
)

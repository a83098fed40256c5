/** Names of months, lower case, with the short forms that news pages use. */

const NAMES: readonly string[] = [
  'january jan januar januari janvier janv enero ene janeiro gennaio gen январь января янв січня січень stycznia styczeń sty ledna leden januára január ianuarie ian tammikuuta ocak janar януари јануар siječnja ιανουαρίου يناير',
  'february feb februar februari février fevrier févr fév febrero fevereiro fev febbraio февраль февраля фев лютого лютий lutego luty února únor februára február februarie helmikuuta şubat shkurt фебруар февруари veljače φεβρουαρίου فبراير',
  'march mar märz maerz mär maart mrt mars marzo março marco март марта мар березня березень marca marzec března březen martie maaliskuuta mart ožujka μαρτίου مارس',
  'april apr avril avr abril abr aprile апрель апреля апр квітня квітень kwietnia kwiecień dubna duben apríla apríl aprilie huhtikuuta nisan prill април travnja απριλίου أبريل ابريل',
  'may mai mei mayo maio maggio mag maj май мая травня травень maja května květen mája máj toukokuuta mayıs мај svibnja μαΐου مايو',
  'june jun juni juin junio junho giugno giu июнь июня июн червня червень czerwca czerwiec června červen júna jún iunie iun kesäkuuta haziran qershor юни јун lipnja ιουνίου يونيو',
  'july jul juli juillet juil julio julho luglio lug июль июля июл липня липень lipca lipiec července červenec júla júl iulie iul heinäkuuta temmuz korrik юли јул srpnja ιουλίου يوليو',
  'august aug augustus août aout agosto ago август августа авг серпня серпень sierpnia sierpień srpna srpen augusta elokuuta ağustos gusht kolovoza αυγούστου أغسطس',
  'september sep sept septembre septiembre setiembre setembro set settembre сентябрь сентября сен сент вересня вересень września wrzesień září septembra septembrie syyskuuta eylül shtator септември септембар rujna σεπτεμβρίου سبتمبر',
  'october oct oktober okt octobre octubre outubro out ottobre ott октябрь октября окт жовтня жовтень października październik października října říjen októbra október octombrie lokakuuta ekim tetor октомври октобар οκτωβρίου أكتوبر',
  'november nov novembre noviembre novembro ноябрь ноября ноя нояб листопада листопад listopadu novembra noiembrie marraskuuta kasım nëntor ноември новембар studenoga νοεμβρίου نوفمبر',
  'december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre декабрь декабря дек грудня грудень grudnia grudzień prosince prosinec decembra decembrie joulukuuta aralık dhjetor декември децембар prosinca δεκεμβρίου ديسمبر',
]

/** Month by its lower-case name: `"märz"` → 3. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
)

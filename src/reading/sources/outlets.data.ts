/** Agencies and papers that a bare name is enough for; others are told by their make ("… Times", "… News"). */

export const OUTLETS: ReadonlySet<string> = new Set(
  `reuters|afp|agence france-presse|ap|associated press|the associated press|bloomberg|dpa|efe|ansa|apa|tass|ria|ria novosti|interfax|xinhua|kyodo|yonhap|upi|pti|ians|ukrinform|unian|belta|anadolu|anadolu agency|irna|isna|tasnim|mehr|wafa|sana|petra|kuna|spa|mena|aps|bbc|cnn|nbc|nbc news|cbs|cbs news|abc|abc news|msnbc|fox|fox news|npr|pbs|cnbc|sky|sky news|itv|channel 4|euronews|al jazeera|al-jazeera|al arabiya|deutsche welle|dw|rfi|france 24|rfe/rl|radio free europe|voice of america|voa|politico|axios|vox|the hill|the atlantic|the economist|economist|the guardian|guardian|the independent|the telegraph|the times|the sun|daily mail|the mirror|le monde|le figaro|libération|liberation|der spiegel|spiegel|die zeit|bild|die welt|faz|süddeutsche zeitung|el país|el pais|la repubblica|corriere della sera|kommersant|izvestia|meduza|novaya gazeta|kyiv independent|ukrainska pravda|haaretz|ynet|asahi|yomiuri|nikkei|caixin|global times|people's daily|buzzfeed|breitbart|huffpost|the huffington post|vice|time|newsweek|forbes|fortune|wsj|wall street journal|the wall street journal|washington post|the washington post|new york times|the new york times|usa today|los angeles times|financial times|the financial times|ft|facebook|twitter`.split(
    '|',
  ),
)

/** The make of an outlet's name: one of these as a word of it. */
export const OUTLET_WORDS =
  /\b(?:News|Times|Post|Herald|Tribune|Journal|Gazette|Daily|Press|Radio|TV|Television|Chronicle|Observer|Courier|Examiner|Dispatch|Mail|Telegraph|Newspaper|Wire|Zeitung|Kurier|Gazeta|Pravda|Broadcasting|Broadcaster|Newswire)\b/

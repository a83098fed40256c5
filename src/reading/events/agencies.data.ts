/** Bodies that the press names without their country: services, forces, houses. Lower case → ISO 3166-1 alpha-3. */

const WORDS: Readonly<Record<string, string>> = {
  USA: 'cia fbi nsa pentagon congress dhs usaid centcom',
  RUS: 'fsb gru svr kgb duma wagner gazprom rosneft roskomnadzor',
  ISR: 'mossad idf knesset',
  GBR: 'mi5 mi6 gchq whitehall',
  DEU: 'bnd bundeswehr bundestag',
  FRA: 'dgse dgsi elysee élysée',
  IRN: 'irgc basij majlis',
  PAK: 'isi',
  CHN: 'pla politburo',
  IND: 'bjp lok',
  TUR: 'mit akp',
  UKR: 'sbu rada',
  POL: 'sejm',
}

/** Body → country. */
export const COUNTRY_OF_AGENCY: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([country, words]) =>
    words.split(' ').map((word): [string, string] => [word, country]),
  ),
)

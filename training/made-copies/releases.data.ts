/** Statements as bodies put them out, all invented, each as newspapers print them: sentence by sentence, nearly word for word. */

export const RELEASES: readonly (readonly string[])[] = [
  [
    'The Harbour Office said in a statement that pilots would board all tankers outside the breakwater from the first of the month.',
    'The statement said that two near collisions since January had shown how narrow the old channel had become for today’s ships.',
    'It added that owners would be given ninety days to name a person ashore who answers for the manning of the bridge.',
    '“Nobody likes to wait for a pilot, but nobody likes to wait for a salvage tug either,” the statement quoted harbour master Elin Dorvath as saying.',
  ],
  [
    'Corvane Mills will close its spinning works at Aldry in October and move forty looms to the plant in Teskow, it said in a press release.',
    'The press release said that orders for yarn had fallen by a third within two years and that energy had become dearer than wool.',
    'It said all 212 employees would be offered work or a payment of eleven monthly wages.',
    '“We have looked for another way since spring and have found none,” chief executive Jorun Maibach said in the release.',
  ],
  [
    'The Institute of Public Health said in a statement that 46 cases of typhoid had been confirmed in the lower districts since the weekend.',
    'According to the statement, the bacteria came from a well that had been shut in 2009 and reopened by residents during the drought.',
    'The institute said tank lorries would bring water to nine streets until the mains had been flushed.',
    'It added that nobody had died and that eleven patients had gone home.',
  ],
  [
    'In a joint statement, the two railway companies said night trains between Orsk Bay and Lindal would run again from December after fourteen years.',
    'The statement said that sleeping cars had been bought second-hand and fitted with new brakes.',
    'It said tickets would cost no more than on the day train for those who book three weeks ahead.',
    'The companies added that the stop at Marfeld would be left out until its platform had been lengthened.',
  ],
  [
    'The regulator has fined the broadcaster Kanal Nord 1.8 million crowns for selling viewers’ addresses, it said in a news release on Thursday.',
    'The news release said 320,000 records had gone to three advertisers between 2019 and 2021 without anybody having been asked.',
    'It said the broadcaster had worked together with the inquiry, which had lowered the fine by a quarter.',
    '“Consent is not a box that is ticked in advance,” the release quoted the head of the regulator, Aurel Stenning, as saying.',
  ],
]

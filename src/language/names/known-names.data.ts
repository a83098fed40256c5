/**
 * Names that world news is full of and the corpus is not: given and family names from many languages, places below
 * the rank of a capital, and groups. The tagger learns what such a list is worth from the names the corpus does have.
 */

const words = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean)
const phrases = (text: string): readonly string[] =>
  text
    .split(/[,\n]/)
    .map((phrase) => phrase.trim())
    .filter(Boolean)

/** Given names and very common family names; what is also a common word is left out. */
export const PERSON_WORDS = words(`
  aaron abdel abdul abdulaziz abdullah abdulrahman abe abiy abraham adam adel adnan adrian agnieszka ahmad ahmed aisha akbar akira alain alan albert
  alberto alejandra alejandro aleksandar aleksandr aleksei alex alexander alexandra alexandre alexei alexey alexis alfonso alfred ali alice alicia alina
  alison aliyev amanda amina amir amit amy ana anas anatoly anders andre andrea andreas andrei andres andrew andrey andriy andrzej angela angus anil anita
  ankit ann anna annalena anne annette anthony antoine anton antonio antony anwar ardern ariel arjun arnold arthur arturo arun asad ashraf asif
  aung ayman aziz babak bako bashar bashir beata benedict benjamin benny bernard bernd bernie betty bilal bill bjorn bob bogdan bola boris boutros brendan
  brian bruce bruno burak camille carl carla carlo carlos carmen carol caroline catherine cecilia celine charles charlotte chen chinedu chloe chris christian
  christina christine christophe christopher claire clara claude claudia claudio colin connor craig cristina cyril daniel daniela danielle darko dave david
  deborah deepak denis dennis diana diego dieter dilma dimitri dimitris dina dmitri dmitry dmytro dominic dominique donald donatella dong dorothy duncan
  edgar edmund eduard eduardo edward edwin ehud eileen ekaterina elena eli elias elif elizabeth ellen emanuel emily emma emmanuel enrique erdogan eric erik
  erna ernesto esther ethan eugene eva evan evgeny evo ewa fabio fadi fahad faisal farah farid farouk fatima felipe felix fernando fiona florian francesca
  francesco francis francisco francois frank franz fred frederic friedrich fumio gabriel gabriela garcia gareth gary gavin geert geoffrey george georges
  georgi gerard gerhard ghulam gilbert giorgia giorgio giovanni giuseppe gonzalez gordon graham greg gregory greta grigory guillermo gustavo guy habib
  hakan hamad hamid hannah hans haroon harold harry haruki hasan hashim hassan hassane heather hector heiko heinz helen helena helmut henri henrik henry
  hernandez hiroshi hossein hosni hugo huang huma hussein hyun ian ibrahim igor ikram ilham ilya imran ines ingrid irene irina isaac isabel isabella
  ismail ivan ivana ivo jaafar jack jacob jacques jair jakob jalal jamal james jamie jan jana jane janet janez janusz jason javed javier jean jeff jennifer
  jens jeremy jiang jiabao jinping jintao jerome jerry jessica jim jimmy jin joan joanna joaquin joe joel johan johann johannes john jonas jonathan jong jorge jose josef joseph
  josep joshua juan judith jude julia julian julie julio julius jun jürgen jurgen justin kaja kamal kamala karen karim karin karl karolina kaspar kate
  katherine kathleen kathryn katya kazuo keiko keir keqiang keith ken kenneth kenta kenya kevin khaled khalid khalifa khan kim kirill klaus kofi konstantin
  krishna kristalina kristina kumar kwame lakshmi lars lassina laura laurent lavrov lee leila lena leo leon leonid leonardo leopoldo leszek li liam lin
  linda lisa liu liz lopez lorenzo louis louise luca lucas lucia lucy luigi luis luiz lukas lukasz lula lyudmila maduro magdalena mahathir mahdi mahinda
  mahmoud mahmud maia malala malik mamadou manmohan manuel marc marcel marcelo marcin marco marcus margaret margarita maria mariam marie marija marina
  mario marion mark markus martha martin martinez mary maryam masoud masud mateusz mathieu matt matteo matthew matthias maurice mauricio maxim maxime
  megan mehmet mehdi mei melanie melissa merkel mette micheal michael michal michel michele michelle miguel mihai mikael mikhail milos min ming miriam
  miroslav mohamad mohamed mohamud mohammad mohammed mohan moises monica moon morten moses mounir mubarak muhammad muhammadu mustafa mwai nabil nadia
  naftali najib nancy naoko naomi narendra naser nasser natalia natasha nathan nawaz nayib neil nelson nguyen nicholas nick nicola nicolas nicole nikita
  nikki nikol nikola nikolai nikos nils nina noor nora norbert noura nur oksana olaf oleg oleh oleksandr oleksiy olena olga oliver olivia olivier omar
  oscar osama osman otto pablo pamela paolo park patel patricia patrice patricio patrick paul paula pavel pawel pedro penny peter petr petra petro philip
  philippe pierre pietro piotr pranab pravind priya putin qaboos qasem rachel radek radoslaw rafael rafic rahul raila rajesh raj ralf ramesh ramon ramzan
  rania raphael rashid raul ravi raymond rebecca recep renata rene reza ricardo richard riad rishi rita robert roberta roberto rodrigo rodriguez roger
  roland roman romano ronald rosa rosemary roy ruben rudolf rupert ruslan ruth ryan saad sabah sadiq saeed saif salah salam salim salma salman salva sam
  sami samir samuel sanae sanchez sandra sanjay sanna santiago sara sarah sardar saud scott sebastian selim seok serge sergei sergey sergio serhiy shah
  shahid shaikh sharif sharon shehbaz sheila shigeru shimon shinzo sigmar silvia silvio simon simone singh siti slobodan sofia sonia sophie srinivasan
  stanislav stefan stefano steffen stella stephane stephanie stephen stephan steve steven stuart subrahmanyam sultana suleiman sunil susan suzanne sven
  svetlana swati takeshi tamim tarek tariq taro tatiana tayyip ted teresa teodoro terry theo theodore theresa thomas tigran tim timothy tobias todd tom
  tomas tomasz tommy tony toshiro tran trevor tsai ulrich umar uri ursula usman uwe vaclav valentina valery vanessa vasily vera veronica victor victoria
  vijay vikram viktor vincent vincenzo vitali vitaliy vivek vjosa vladimir vojislav volker volodymyr vyacheslav waleed walid walter wang wei wendy werner
  wilhelm william willy wolfgang wu xavier xi xiaoping yahya yang yasser yasir yasuo yevgeny ying yitzhak yoav yoko yolanda yoon yoshihide yosef youssef
  yulia yuri yusuf yves zahra zainab zelenskiy zelensky zelenskyy zhang zhao zheng zhou zia zoran zuzana
`)

/** Cities, regions, seas and sites. */
export const PLACE_PHRASES = phrases(`
  Aceh, Aden, Adriatic, Aegean, Aleppo, Alexandria, Amazon, Anatolia, Andes, Antarctica, Antwerp, Arabian Sea, Aral Sea, Arctic, Atlantic, Auckland, Bakhmut
  Balkans, Baltic, Baltic Sea, Balochistan, Bangalore, Barcelona, Basra, Bay of Bengal, Beirut, Bekaa, Benghazi, Birmingham, Black Sea, Bosphorus, Bosporus
  Bucha, Cali, Calais, Cape Town, Caribbean, Casablanca, Caspian Sea, Catalonia, Caucasus, Central Asia, Chechnya, Chernihiv, Chernobyl, Chernivtsi, Chiapas
  Chongqing, Cologne, Corsica, Cox's Bazar, Crimea, Dagestan, Damascus, Darfur, Deir al-Zor, Deir ez-Zor, Dnipro, Donbas, Donbass, Donetsk, Dubai, Durban
  East Asia, East Jerusalem, Eastern Europe, Edinburgh, English Channel, Euphrates, Falluja, Fallujah, Far East, Frankfurt, Fukushima, Gaza, Gaza City, Gaza Strip
  Geneva, Glasgow, Golan, Golan Heights, Goma, Gothenburg, Guadalajara, Guantanamo, Guangdong, Guangzhou, Gulf of Aden, Gulf of Oman, Gujarat, Hague, Hamburg
  Helmand, Herat, Hebron, Hiroshima, Ho Chi Minh City, Hodeidah, Homs, Hong Kong, Horn of Africa, Hudaydah, Hyderabad, Idlib, Indian Ocean, Istanbul, Izmir
  Jakarta, Jammu, Java, Jeddah, Jenin, Jerusalem, Johannesburg, Juba, Kabul, Kaliningrad, Kandahar, Kano, Karabakh, Karachi, Kashmir, Kazan, Kharkiv, Kharkov
  Kherson, Khan Younis, Khan Yunis, Kirkuk, Kivu, Kobani, Kolkata, Korean Peninsula, Krasnodar, Kunduz, Kurdistan, Kuril Islands, Kyoto, Lagos, Lahore, Latin America
  Levant, Lombardy, Luhansk, Lugansk, Lviv, Lyon, Macau, Maidan, Maiduguri, Manchester, Marawi, Mariupol, Marrakesh, Marseille, Mecca, Medina, Mediterranean
  Mediterranean Sea, Mekong, Melbourne, Middle East, Milan, Mindanao, Misrata, Mombasa, Mosul, Mumbai, Munich, Mykolaiv, Nablus, Nagasaki, Nagorno-Karabakh
  Nanjing, Naples, Negev, Nile, Ningbo, Nord Stream, North Africa, North Sea, Northern Ireland, Novosibirsk, Oaxaca, Odesa, Odessa, Okinawa, Osaka, Pacific
  Palmyra, Panama Canal, Panjshir, Patagonia, Persian Gulf, Peshawar, Phnom Penh, Pokrovsk, Port Sudan, Porto, Pretoria, Punjab, Quetta, Rafah, Rakhine, Ramallah
  Raqqa, Red Sea, Rhine, Rio de Janeiro, Rostov, Rotterdam, Sahara, Sahel, Saint Petersburg, St. Petersburg, Salzburg, Sao Paulo, São Paulo, Sarajevo, Scandinavia
  Scotland, Sea of Azov, Sea of Japan, Sevastopol, Seville, Shanghai, Shenzhen, Siberia, Sinai, Sindh, Sinjar, Sochi, South America, South Asia, South China Sea
  Southeast Asia, Strait of Hormuz, Sub-Saharan Africa, Suez, Suez Canal, Sumatra, Sumy, Sydney, Tabriz, Taiwan Strait, Tehran, Tel Aviv, Texas, The Hague, Tiananmen
  Tibet, Tigray, Tigris, Tijuana, Timbuktu, Tokyo, Transnistria, Tripoli, Turin, Tyre, Uttar Pradesh, Valencia, Venice, Vladivostok, Volga, Vuhledar, Wales
  Kremlin, Downing Street, Whitehall, Westminster, Capitol Hill, Wall Street, Elysee, Élysée, Zhongnanhai, Red Square, Tahrir Square, Green Zone, Vatican
  Samarkand, Almaty, Bukhara, Osh, Batumi, Gyumri, Kutaisi, Ashdod, Haifa, Aqaba, Basel, Bern, Krakow, Gdansk, Lodz, Wroclaw, Brno, Kosice, Cluj, Varna, Plovdiv
  Wuhan, West Africa, West Asia, West Bank, Western Europe, Western Sahara, Xinjiang, Yokohama, Zaporizhzhia, Zaporozhye, Zurich
  Alabama, Alaska, Arizona, California, Chicago, Colorado, Detroit, Florida, Hawaii, Houston, Iowa, Los Angeles, Miami, Michigan, New Hampshire, New York, Nevada, Ohio
  Pennsylvania, Philadelphia, San Francisco, Seattle, Virginia, Boston, Dallas, Toronto, Montreal, Vancouver, Quebec, Ontario, Africa, Asia, Europe, North America
`)

/** Movements, alliances, agencies, companies and news media. */
export const GROUP_PHRASES = phrases(`
  Abu Sayyaf, Afghan Taliban, African Union, Agence France-Presse, Airbus, Al Arabiya, Al Jazeera, al Qaeda, al-Qaeda, al Qaida, al-Qaida, al Shabaab, al-Shabaab
  Amnesty International, Ansar Allah, Apple, Arab League, ASEAN, Associated Press, Bank of England, BBC, Boeing, Boko Haram, Bundesbank, Bundestag, CIA, CNN, Congress
  Democratic Party, Doctors Without Borders, Duma, ECB, ECOWAS, European Central Bank, European Commission, European Council, European Parliament, European Union, Eurostat
  Facebook, FARC, Fatah, FBI, Federal Reserve, FSB, G20, G7, Gazprom, Google, Greenpeace, Guardian Council, Hamas, Haqqani Network, Hezbollah, Hizbollah, Human Rights Watch
  Huawei, IAEA, ICRC, IMF, Interfax, Interpol, IRNA, Irish Republican Army, Islamic Jihad, Islamic State, ISIS, Janjaweed, Kataib Hezbollah, KGB, Knesset, Kurdistan Workers Party
  Kuomintang, Labour Party, Labor Party, Likud, Lok Sabha, Lufthansa, Microsoft, Mossad, Muslim Brotherhood, NASA, NATO, Nestle, Nusra Front, OECD, OPEC, OSCE, Palestinian Authority, Pentagon
  People's Liberation Army, PKK, PLO, Politburo, Polisario, Red Crescent, Red Cross, Republican Party, Reuters, Revolutionary Guards, Revolutionary Guard, RIA, Rosneft, Samsung
  Save the Children, Security Council, Sinn Fein, State Department, State Duma, Supreme Court, Syriza, Taliban, Tamil Tigers, TASS, Toyota, Transparency International, Treasury
  Twitter, UNHCR, UNICEF, UNESCO, United Nations, Verkhovna Rada, Volkswagen, Wagner Group, Wehrmacht, White House, WHO, World Bank, World Food Programme, World Health Organization
  World Trade Organization, WTO, Xinhua, YPG, ZANU-PF, Democrats, Republicans, GOP, New York Times, Washington Post, Wall Street Journal, Fox News, NBC, CBS, ABC, PBS
`)

/** Months and days of the week, long and short, with and without full stop: datelines have them all. */
export const CALENDAR_WORDS = words(`
  January February March April May June July August September October November December
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sep. Sept. Oct. Nov. Dec.
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Mon. Tue. Tues. Wed. Thu. Thurs. Fri.
`)

"""Names of conflict news for test_places_names.py: phrase, the article's countries, and the place, put down by hand."""

# phrase // what follows it | countries of the article, most often first | country | region | latitude | longitude | precision
# A country is placed by its code alone. A region of "-" is not asked for: seas, or places that lie in none.
TABLE = """
in the besieged city of Aleppo | SYR 6 RUS 3 | SYR | Aleppo | 36.20 | 37.16 | 1
in Maaret al-Numan | SYR 4 | SYR | Idlib | 35.65 | 36.68 | 1
near Maarrat an Numan | SYR 4 | SYR | Idlib | 35.65 | 36.68 | 2
in Jisr al-Shughour | SYR 3 TUR 1 | SYR | Idlib | 35.81 | 36.32 | 1
at the Hmeimim air base | RUS 5 SYR 4 | SYR | Latakia | 35.40 | 35.95 | 1
at the Khmeimim airbase in Latakia province | RUS 5 SYR 4 | SYR | Latakia | 35.40 | 35.95 | 1
in Hama | SYR 5 | SYR | Hama | 35.13 | 36.75 | 1
in northern Hama province | SYR 5 | SYR | Hama | 35.2 | 36.9 | 3
north of Hama | SYR 5 | SYR | Hama | 35.13 | 36.75 | 2
in Khan Sheikhoun | SYR 5 USA 2 | SYR | Idlib | 35.44 | 36.65 | 1
in the Sinai town of Rafah | PSE 2 EGY 1 | EGY | North Sinai | 31.28 | 34.24 | 1
in the town of Saraqeb | SYR 2 | SYR | Idlib | 35.86 | 36.80 | 1
in Idlib province | SYR 2 RUS 2 | SYR | Idlib | 35.8 | 36.7 | 3
in the countryside of Idlib | SYR 2 | SYR | Idlib | 35.93 | 36.63 | 2
in Ar-Raqqah | SYR 2 | SYR | Ar-Raqqah | 35.95 | 39.01 | 1
in Raqqa | USA 4 SYR 3 | SYR | Ar-Raqqah | 35.95 | 39.01 | 1
in Deir al-Zor | SYR 1 | SYR | Deir ez-Zor | 35.34 | 40.14 | 1
outside Deir Ezzor | SYR 1 IRQ 1 | SYR | Deir ez-Zor | 35.34 | 40.14 | 2
in Palmyra | SYR 3 | SYR | Homs | 34.56 | 38.28 | 1
in Kobane | SYR 3 TUR 3 | SYR | Aleppo | 36.89 | 38.35 | 1
in the Syrian town of Azaz | TUR 6 SYR 2 | SYR | Aleppo | 36.59 | 37.04 | 1
in al-Bab | TUR 6 SYR 2 | SYR | Aleppo | 36.37 | 37.51 | 1
in Afrin | TUR 6 SYR 2 | SYR | Aleppo | 36.51 | 36.87 | 1
in Jarablus | TUR 6 SYR 2 | SYR | Aleppo | 36.82 | 38.01 | 1
in Tel Abyad | TUR 6 SYR 2 | SYR | Ar-Raqqah | 36.70 | 38.95 | 1
in Ras al-Ain | TUR 6 SYR 2 | SYR | Hasakah | 36.85 | 40.07 | 1
in Qamishli | SYR 2 | SYR | Hasakah | 37.05 | 41.23 | 1
in Eastern Ghouta | SYR 2 | SYR | Rif Dimashq | 33.53 | 36.45 | 2
in the Damascus suburb of Douma | SYR 2 | SYR | Rif Dimashq | 33.57 | 36.40 | 1
in the Damascus suburb of Jobar | SYR 2 | SYR | - | 33.52 | 36.33 | 2
in the Yarmouk refugee camp | SYR 2 PSE 1 | SYR | - | 33.47 | 36.30 | 1
in Dabiq | SYR 2 | SYR | Aleppo | 36.54 | 37.27 | 1
in Daraa | SYR 2 JOR 1 | SYR | Daraa | 32.62 | 36.10 | 1
in Sweida | SYR 2 | SYR | Sweida | 32.71 | 36.57 | 1
in Qardaha | SYR 2 | SYR | Latakia | 35.46 | 36.06 | 1
near al-Tanf | SYR 2 USA 2 | SYR | Homs | 33.49 | 38.66 | 2
at the al-Hol camp | SYR 2 IRQ 2 | SYR | Hasakah | 36.37 | 41.15 | 1
in Manbij | SYR 2 USA 2 | SYR | Aleppo | 36.53 | 37.95 | 1
in Baghouz | SYR 2 | SYR | Deir ez-Zor | 34.45 | 40.97 | 1
in Turkey's Hatay province | SYR 2 TUR 3 | TUR | Hatay | 36.4 | 36.2 | 3
in Syria's coastal Latakia province | SYR 2 TUR 3 | SYR | Latakia | 35.5 | 36.0 | 3
in northern Syria | SYR 2 TUR 3 | SYR | - | | | 3
in Gaza City | ISR 4 PSE 3 | PSE | Gaza Strip | 31.50 | 34.47 | 1
in the Gaza Strip | ISR 4 PSE 3 | PSE | Gaza Strip | 31.42 | 34.36 | 3
in Rafah | ISR 4 PSE 3 EGY 1 | PSE | Gaza Strip | 31.29 | 34.25 | 1
in Deir al-Balah | ISR 4 PSE 3 | PSE | Gaza Strip | 31.42 | 34.35 | 1
in Deir el-Balah // , central Gaza | ISR 4 | PSE | Gaza Strip | 31.42 | 34.35 | 1
in Khan Yunis | ISR 4 PSE 3 | PSE | Gaza Strip | 31.34 | 34.30 | 1
in the Jabaliya refugee camp | ISR 4 PSE 3 | PSE | Gaza Strip | 31.53 | 34.50 | 1
in the Nuseirat camp | ISR 4 PSE 3 | PSE | Gaza Strip | 31.45 | 34.39 | 1
in Beit Lahiya | ISR 4 PSE 3 | PSE | Gaza Strip | 31.55 | 34.50 | 1
in Jenin | ISR 4 PSE 3 | PSE | West Bank | 32.46 | 35.30 | 1
in the West Bank city of Nablus | ISR 4 PSE 3 | PSE | West Bank | 32.22 | 35.25 | 1
near Hebron | ISR 4 PSE 3 | PSE | West Bank | 31.53 | 35.10 | 2
in the occupied West Bank | ISR 4 PSE 3 | PSE | West Bank | 31.95 | 35.25 | 3
in Sderot | ISR 4 PSE 3 | ISR | - | 31.52 | 34.60 | 1
in Ashkelon | ISR 4 PSE 3 | ISR | - | 31.67 | 34.57 | 1
in Tel Aviv | ISR 4 IRN 3 | ISR | - | 32.08 | 34.78 | 1
in Kiryat Shmona | ISR 4 LBN 3 | ISR | - | 33.21 | 35.57 | 1
in Majdal Shams | ISR 4 LBN 3 | SYR ISR | - | 33.27 | 35.77 | 1
in the Golan Heights | ISR 4 SYR 3 | SYR ISR | - | 33.0 | 35.8 | 3
in Tripoli | LBN 5 SYR 2 | LBN | - | 34.44 | 35.84 | 1
in Tripoli // , Lebanon | LBY 1 LBN 1 | LBN | - | 34.44 | 35.84 | 1
in Tripoli | LBY 5 ITA 2 | LBY | Tripoli | 32.88 | 13.19 | 1
in the Libyan capital Tripoli | USA 2 | LBY | Tripoli | 32.88 | 13.19 | 1
in Tyre | LBN 4 ISR 4 | LBN | - | 33.27 | 35.20 | 1
in Sidon | LBN 4 ISR 4 | LBN | - | 33.56 | 35.37 | 1
in Baalbek | LBN 4 ISR 4 | LBN | - | 34.01 | 36.21 | 1
in the Bekaa Valley | LBN 4 ISR 4 | LBN | - | 33.85 | 36.0 | 3
in Arsal | LBN 4 SYR 4 | LBN | - | 34.18 | 36.42 | 1
in Ain al-Hilweh | LBN 4 PSE 2 | LBN | - | 33.54 | 35.38 | 1
in Mosul | IRQ 4 | IRQ | Nineveh | 36.34 | 43.13 | 1
in the city of Fallujah | IRQ 4 | IRQ | Anbar | 33.35 | 43.78 | 1
in Ramadi | IRQ 4 | IRQ | Anbar | 33.42 | 43.30 | 1
in Tal Afar | IRQ 4 | IRQ | Nineveh | 36.38 | 42.45 | 1
in Sinjar | IRQ 4 | IRQ | Nineveh | 36.32 | 41.86 | 1
in Tikrit | IRQ 4 | IRQ | Salahuddin | 34.61 | 43.68 | 1
in Baiji | IRQ 4 | IRQ | Salahuddin | 34.93 | 43.49 | 1
in Hit // , Iraq | IRQ 4 | IRQ | Anbar | 33.64 | 42.83 | 1
in Baquba | IRQ 4 | IRQ | Diyala | 33.75 | 44.64 | 1
in Kirkuk | IRQ 4 | IRQ | Kirkuk | 35.47 | 44.39 | 1
in Hawija | IRQ 4 | IRQ | Kirkuk | 35.33 | 43.77 | 1
in Sadr City | IRQ 4 | IRQ | - | 33.39 | 44.46 | 2
at the Ain al-Asad air base | IRQ 4 IRN 3 USA 2 | IRQ | Anbar | 33.80 | 42.44 | 1
in Erbil | IRQ 4 IRN 3 | IRQ | Erbil | 36.19 | 44.01 | 1
in Iraq's Anbar province | IRQ 4 | IRQ | Anbar | 32.9 | 41.6 | 3
in Dhi Qar governorate | IRQ 4 | IRQ | Dhi Qar | 31.1 | 46.3 | 3
in Basra | IRQ 4 | IRQ | Basra | 30.51 | 47.81 | 1
in Najaf | IRQ 4 | IRQ | - | 32.00 | 44.33 | 1
in Karbala | IRQ 4 | IRQ | - | 32.61 | 44.02 | 1
in Sana’a | YEM 5 SAU 3 | YEM | - | 15.35 | 44.21 | 1
in Sanaa | YEM 5 SAU 3 | YEM | - | 15.35 | 44.21 | 1
in Taiz | YEM 5 SAU 3 | YEM | Taiz | 13.58 | 44.02 | 1
in Hudaydah | YEM 5 SAU 3 | YEM | - | 14.80 | 42.95 | 1
off the port of Hodeidah | YEM 5 SAU 3 | YEM | - | 14.80 | 42.95 | 2
in Marib | YEM 5 SAU 3 | YEM | - | 15.46 | 45.33 | 1
in Saada province | YEM 5 SAU 3 | YEM | Saada | 17.0 | 43.8 | 3
in Aden | YEM 5 SAU 3 | YEM | Aden | 12.78 | 45.03 | 1
in Mukalla | YEM 5 | YEM | Hadramawt | 14.54 | 49.13 | 1
in Mocha | YEM 5 | YEM | Taiz | 13.32 | 43.25 | 1
in Zinjibar | YEM 5 | YEM | Abyan | 13.13 | 45.38 | 1
in Dhahyan | YEM 5 | YEM | Saada | 17.03 | 43.70 | 1
in Najran | YEM 5 SAU 3 | SAU | - | 17.49 | 44.13 | 1
in Jizan | YEM 5 SAU 3 | SAU | - | 16.89 | 42.55 | 1
in Abha | YEM 5 SAU 3 | SAU | - | 18.22 | 42.50 | 1
in Qatif | SAU 3 | SAU | - | 26.56 | 50.01 | 1
in Benghazi | LBY 5 | LBY | - | 32.12 | 20.07 | 1
in Misrata | LBY 5 | LBY | - | 32.38 | 15.09 | 1
in Sirte | LBY 5 | LBY | - | 31.21 | 16.59 | 1
in Derna | LBY 5 | LBY | - | 32.76 | 22.64 | 1
in Zawiya | LBY 5 | LBY | - | 32.75 | 12.73 | 1
in Sebha | LBY 5 | LBY | - | 27.04 | 14.43 | 1
in Tarhuna | LBY 5 | LBY | - | 32.43 | 13.63 | 1
in Ajdabiya | LBY 5 | LBY | - | 30.76 | 20.23 | 1
in el-Arish | EGY 5 | EGY | North Sinai | 31.13 | 33.80 | 1
in Sheikh Zuweid | EGY 5 | EGY | North Sinai | 31.22 | 34.11 | 1
in Rafah // , Egypt | EGY 5 PSE 2 | EGY | North Sinai | 31.28 | 34.24 | 1
in Minya | EGY 5 | EGY | Minya | 28.11 | 30.75 | 1
in North Sinai | EGY 5 | EGY | North Sinai | 30.3 | 33.6 | 3
in Cairo's Tahrir Square | EGY 5 | EGY | - | 30.04 | 31.24 | 2
in Sharm el-Sheikh | EGY 5 RUS 2 | EGY | South Sinai | 27.92 | 34.33 | 1
in Bakhmut | UKR 5 RUS 5 | UKR | Donetsk | 48.59 | 38.00 | 1
in Avdiivka | UKR 5 RUS 5 | UKR | Donetsk | 48.14 | 37.75 | 1
in Pokrovsk | UKR 5 RUS 5 | UKR | Donetsk | 48.28 | 37.18 | 1
near Pokrovsk // , in Yakutia | RUS 5 | RUS | Sakha | 61.48 | 129.14 | 2
in Mariupol | UKR 5 RUS 5 | UKR | Donetsk | 47.10 | 37.54 | 1
in Kramatorsk | UKR 5 RUS 5 | UKR | Donetsk | 48.72 | 37.56 | 1
in Sloviansk | UKR 5 RUS 5 | UKR | Donetsk | 48.85 | 37.61 | 1
in Slavyansk | UKR 5 RUS 5 | UKR | Donetsk | 48.85 | 37.61 | 1
in Severodonetsk | UKR 5 RUS 5 | UKR | Luhansk | 48.95 | 38.49 | 1
in Lysychansk | UKR 5 RUS 5 | UKR | Luhansk | 48.90 | 38.43 | 1
in Debaltseve | UKR 5 RUS 5 | UKR | Donetsk | 48.34 | 38.41 | 1
in Ilovaisk | UKR 5 RUS 5 | UKR | Donetsk | 47.92 | 38.20 | 1
in Luhansk | UKR 5 RUS 5 | UKR | Luhansk | 48.57 | 39.31 | 1
in Lugansk | UKR 5 RUS 5 | UKR | Luhansk | 48.57 | 39.31 | 1
in the Donetsk region | UKR 5 RUS 5 | UKR | Donetsk | 48.0 | 37.7 | 3
in Donetsk | RUS 5 UKR 5 | UKR | Donetsk | 48.00 | 37.80 | 1
in Kharkiv | UKR 5 | UKR | Kharkiv | 49.99 | 36.25 | 1
in the Kharkiv region | UKR 5 | UKR | Kharkiv | 49.6 | 36.5 | 3
in Izium | UKR 5 | UKR | Kharkiv | 49.21 | 37.26 | 1
in Kupyansk | UKR 5 | UKR | Kharkiv | 49.71 | 37.61 | 1
in Vovchansk | UKR 5 | UKR | Kharkiv | 50.29 | 36.94 | 1
in Balakliia | UKR 5 | UKR | Kharkiv | 49.46 | 36.86 | 1
in Kherson | UKR 5 | UKR | Kherson | 46.64 | 32.62 | 1
in Nova Kakhovka | UKR 5 | UKR | Kherson | 46.75 | 33.35 | 1
in Melitopol | UKR 5 | UKR | Zaporizhzhia | 46.85 | 35.37 | 1
in Enerhodar | UKR 5 | UKR | Zaporizhzhia | 47.50 | 34.66 | 1
in Orikhiv | UKR 5 | UKR | Zaporizhzhia | 47.57 | 35.79 | 1
in Zaporizhia | UKR 5 | UKR | Zaporizhzhia | 47.84 | 35.14 | 1
in Bucha | UKR 5 | UKR | Kyiv | 50.55 | 30.22 | 1
in Irpin | UKR 5 | UKR | Kyiv | 50.52 | 30.25 | 1
in Hostomel | UKR 5 | UKR | Kyiv | 50.57 | 30.26 | 1
in Kiev | UKR 5 | UKR | - | 50.45 | 30.52 | 1
on the outskirts of Kyiv | UKR 5 | UKR | - | 50.45 | 30.52 | 2
in Chernihiv | UKR 5 | UKR | Chernihiv | 51.50 | 31.29 | 1
in Sumy | UKR 5 | UKR | Sumy | 50.91 | 34.80 | 1
in Odessa | UKR 5 | UKR | Odesa | 46.48 | 30.73 | 1
in Mykolaiv | UKR 5 | UKR | Mykolaiv | 46.97 | 32.00 | 1
in Dnipro | UKR 5 | UKR | Dnipropetrovsk | 48.45 | 34.98 | 1
in Kryvyi Rih | UKR 5 | UKR | Dnipropetrovsk | 47.91 | 33.39 | 1
in Uman | UKR 5 | UKR | Cherkasy | 48.75 | 30.22 | 1
in Lviv | UKR 5 | UKR | Lviv | 49.84 | 24.02 | 1
in Sevastopol | UKR 5 RUS 5 | UKR RUS | - | 44.60 | 33.53 | 1
in Crimea | UKR 5 RUS 5 | UKR | Crimea | 45.3 | 34.4 | 3
in Simferopol | UKR 5 RUS 5 | UKR | Crimea | 44.96 | 34.11 | 1
in Belgorod | UKR 5 RUS 5 | RUS | Belgorod | 50.60 | 36.59 | 1
in Russia's Kursk region | UKR 5 RUS 5 | RUS | Kursk | 51.7 | 36.2 | 3
in Sudzha | UKR 5 RUS 5 | RUS | Kursk | 51.19 | 35.27 | 1
in Rostov-on-Don | UKR 5 RUS 5 | RUS | Rostov | 47.24 | 39.71 | 1
in St. Petersburg | RUS 5 | RUS | - | 59.93 | 30.32 | 1
in Grozny | RUS 5 | RUS | Chechnya | 43.32 | 45.69 | 1
in Beslan | RUS 5 | RUS | - | 43.19 | 44.54 | 1
in Makhachkala | RUS 5 | RUS | Dagestan | 42.98 | 47.50 | 1
in Dagestan | RUS 5 | RUS | Dagestan | 43.0 | 47.0 | 3
over the Black Sea | UKR 5 RUS 5 | - | - | 43.4 | 34.0 | 3
in Tiraspol | MDA 5 RUS 5 | MDA | - | 46.84 | 29.64 | 1
in Georgia | GEO 5 RUS 5 | GEO | - | | | 3
in Georgia | USA 9 GEO 2 | USA | Georgia | 32.7 | -83.4 | 3
in Atlanta // , Georgia | USA 3 | USA | Georgia | 33.75 | -84.39 | 1
in Gori // , Georgia | GEO 5 RUS 5 | GEO | Shida Kartli | 41.98 | 44.11 | 1
in Tskhinvali | GEO 5 RUS 5 | GEO | - | 42.23 | 43.97 | 1
in Sukhumi | GEO 5 RUS 5 | GEO | Abkhazia | 43.00 | 41.02 | 1
in Stepanakert | ARM 5 AZE 5 | AZE | - | 39.82 | 46.75 | 1
in Ganja | ARM 5 AZE 5 | AZE | - | 40.68 | 46.36 | 1
in Nagorno-Karabakh | ARM 5 AZE 5 | AZE | - | 39.8 | 46.75 | 3
in Gyumri | ARM 5 AZE 5 | ARM | - | 40.79 | 43.85 | 1
in Kandahar | AFG 5 | AFG | Kandahar | 31.61 | 65.71 | 1
in Kunduz | AFG 5 | AFG | Kunduz | 36.73 | 68.87 | 1
in Lashkar Gah | AFG 5 | AFG | Helmand | 31.59 | 64.36 | 1
in Helmand province | AFG 5 GBR 1 | AFG | Helmand | 31.4 | 64.3 | 3
in Mazar-i-Sharif | AFG 5 | AFG | Balkh | 36.71 | 67.11 | 1
in Jalalabad | AFG 5 PAK 2 | AFG | Nangarhar | 34.43 | 70.45 | 1
in Ghazni | AFG 5 | AFG | Ghazni | 33.55 | 68.42 | 1
in Herat | AFG 5 | AFG | Herat | 34.35 | 62.20 | 1
at Bagram airfield | AFG 5 USA 4 | AFG | - | 34.94 | 69.27 | 1
in Sangin | AFG 5 | AFG | Helmand | 32.07 | 64.83 | 1
in Nangarhar | AFG 5 | AFG | Nangarhar | 34.2 | 70.5 | 3
in Peshawar | PAK 5 AFG 2 | PAK | Khyber Pakhtunkhwa | 34.01 | 71.58 | 1
in Quetta | PAK 5 AFG 2 | PAK | Balochistan | 30.18 | 67.00 | 1
in North Waziristan | PAK 5 AFG 2 | PAK | - | 32.95 | 69.95 | 3
in Miranshah | PAK 5 AFG 2 | PAK | - | 33.00 | 70.07 | 1
in Parachinar | PAK 5 AFG 2 | PAK | - | 33.90 | 70.10 | 1
in Karachi | PAK 5 | PAK | Sindh | 24.86 | 67.01 | 1
in Lahore | PAK 5 | PAK | Punjab | 31.55 | 74.34 | 1
in Hyderabad | PAK 5 | PAK | Sindh | 25.39 | 68.37 | 1
in Hyderabad | IND 5 | IND | Telangana | 17.38 | 78.46 | 1
in Srinagar | IND 5 PAK 3 | IND | - | 34.09 | 74.79 | 1
in Pulwama | IND 5 PAK 3 | IND | - | 33.87 | 74.90 | 1
in Pahalgam | IND 5 PAK 3 | IND | - | 34.01 | 75.32 | 1
in Imphal | IND 5 | IND | Manipur | 24.81 | 93.94 | 1
in Chhattisgarh | IND 5 | IND | Chhattisgarh | 21.3 | 82.0 | 3
in Mumbai | IND 5 | IND | Maharashtra | 19.07 | 72.88 | 1
in Bombay | IND 5 | IND | Maharashtra | 19.07 | 72.88 | 1
in Cox's Bazar | BGD 5 MMR 3 | BGD | - | 21.44 | 91.98 | 1
in Rakhine State | BGD 2 MMR 3 | MMR | Rakhine | 20.0 | 93.5 | 3
in Sittwe | MMR 3 | MMR | Rakhine | 20.15 | 92.90 | 1
in Lashio | MMR 3 | MMR | Shan | 22.93 | 97.75 | 1
in Myitkyina | MMR 3 | MMR | Kachin | 25.38 | 97.40 | 1
in Myawaddy | MMR 3 THA 2 | MMR | - | 16.69 | 98.51 | 1
in Rangoon | MMR 3 | MMR | Yangon | 16.81 | 96.16 | 1
in Marawi | PHL 3 | PHL | - | 8.00 | 124.29 | 1
in Jolo | PHL 3 | PHL | - | 6.05 | 121.00 | 1
in Zamboanga City | PHL 3 | PHL | - | 6.92 | 122.08 | 1
in Cotabato | PHL 3 | PHL | - | 7.22 | 124.25 | 1
in Urumqi | CHN 3 | CHN | Xinjiang | 43.80 | 87.60 | 1
in Kashgar | CHN 3 | CHN | Xinjiang | 39.47 | 75.99 | 1
in the South China Sea | CHN 3 PHL 3 | - | - | 13 | 114 | 3
in Pattani | THA 3 | THA | Pattani | 6.87 | 101.25 | 1
in Mogadishu | SOM 5 | SOM | Banaadir | 2.04 | 45.34 | 1
in Kismayo | SOM 5 | SOM | Lower Juba | -0.36 | 42.55 | 1
in Baidoa | SOM 5 | SOM | Bay | 3.11 | 43.65 | 1
in Beledweyne | SOM 5 | SOM | Hiran | 4.74 | 45.20 | 1
in Afgoye | SOM 5 | SOM | Lower Shabelle | 2.14 | 45.12 | 1
in Bosaso | SOM 5 | SOM | Bari | 11.28 | 49.18 | 1
in Las Anod | SOM 5 | SOM | Sool | 8.48 | 47.36 | 1
in Garissa | KEN 5 SOM 3 | KEN | Garissa | -0.45 | 39.65 | 1
in Mandera | KEN 5 SOM 3 | KEN | Mandera | 3.94 | 41.86 | 1
in Lamu | KEN 5 SOM 3 | KEN | Lamu | -2.27 | 40.90 | 1
in Mekelle | ETH 5 ERI 3 | ETH | Tigray | 13.50 | 39.47 | 1
in Axum | ETH 5 ERI 3 | ETH | Tigray | 14.12 | 38.72 | 1
in Tigray | ETH 5 ERI 3 | ETH | Tigray | 13.8 | 38.8 | 3
in Lalibela | ETH 5 | ETH | Amhara | 12.03 | 39.04 | 1
in Gondar | ETH 5 | ETH | Amhara | 12.60 | 37.47 | 1
in Humera | ETH 5 SDN 2 | ETH | Tigray | 14.30 | 36.60 | 1
in Khartoum | SDN 5 | SDN | Khartoum | 15.55 | 32.53 | 1
in Omdurman | SDN 5 | SDN | Khartoum | 15.64 | 32.48 | 1
in El Fasher | SDN 5 | SDN | North Darfur | 13.63 | 25.35 | 1
in al-Fashir | SDN 5 | SDN | North Darfur | 13.63 | 25.35 | 1
in El Geneina | SDN 5 TCD 2 | SDN | West Darfur | 13.45 | 22.45 | 1
in Nyala | SDN 5 | SDN | South Darfur | 12.05 | 24.88 | 1
in Wad Madani | SDN 5 | SDN | Gezira | 14.40 | 33.52 | 1
in Port Sudan | SDN 5 | SDN | Red Sea | 19.62 | 37.22 | 1
in Kadugli | SDN 5 | SDN | South Kordofan | 11.01 | 29.72 | 1
in Darfur | SDN 5 | SDN | - | 13.5 | 24.5 | 3
in Abyei | SDN 5 SSD 5 | SDN SSD | - | 9.6 | 28.4 | 3
in Juba | SSD 5 | SSD | Central Equatoria | 4.85 | 31.58 | 1
in Malakal | SSD 5 | SSD | Upper Nile | 9.53 | 31.66 | 1
in Bentiu | SSD 5 | SSD | Unity State | 9.26 | 29.80 | 1
in Bor // , South Sudan | SSD 5 | SSD | Jonglei | 6.21 | 31.56 | 1
in Goma | COD 5 RWA 4 | COD | North Kivu | -1.67 | 29.23 | 1
in Bukavu | COD 5 RWA 4 | COD | South Kivu | -2.51 | 28.86 | 1
in Beni | COD 5 UGA 4 | COD | North Kivu | 0.49 | 29.47 | 1
in Bunia | COD 5 UGA 4 | COD | Ituri | 1.56 | 30.25 | 1
in Masisi | COD 5 RWA 4 | COD | North Kivu | -1.40 | 28.81 | 1
in Rutshuru | COD 5 RWA 4 | COD | North Kivu | -1.19 | 29.45 | 1
in Bunagana | COD 5 RWA 4 | COD | North Kivu | -1.30 | 29.60 | 1
in Walikale | COD 5 RWA 4 | COD | North Kivu | -1.42 | 28.06 | 1
in North Kivu province | COD 5 RWA 4 | COD | North Kivu | -0.8 | 29.0 | 3
in Bangui | CAF 5 | CAF | Bangui | 4.36 | 18.56 | 1
in Bambari | CAF 5 | CAF | Ouaka | 5.77 | 20.67 | 1
in Bria | CAF 5 | CAF | - | 6.54 | 21.99 | 1
in Bangassou | CAF 5 | CAF | - | 4.74 | 22.82 | 1
in Maiduguri | NGA 5 | NGA | Borno | 11.85 | 13.16 | 1
in Chibok | NGA 5 | NGA | Borno | 10.87 | 12.85 | 1
in Borno state | NGA 5 | NGA | Borno | 11.8 | 13.1 | 3
in Nigeria's Plateau state | NGA 5 | NGA | Plateau State | 9.2 | 9.5 | 3
in Jos | NGA 5 | NGA | Plateau State | 9.92 | 8.89 | 1
in Kaduna | NGA 5 | NGA | Kaduna | 10.52 | 7.44 | 1
in Dapchi | NGA 5 | NGA | Yobe | 12.5 | 11.5 | 1
in the Lake Chad basin | NGA 5 TCD 3 | - TCD NGA | - | 13.0 | 14.3 | 3
in Bama | NGA 5 CMR 1 | NGA | Borno | 11.52 | 13.69 | 1
in Maroua | CMR 5 NGA 1 | CMR | - | 10.59 | 14.32 | 1
in Bamenda | CMR 5 | CMR | - | 5.96 | 10.15 | 1
in Diffa | NER 5 NGA 3 | NER | Diffa | 13.32 | 12.61 | 1
in Tillaberi | NER 5 | NER | Tillaberi | 14.21 | 1.45 | 1
in N'Djamena | TCD 5 | TCD | - | 12.11 | 15.04 | 1
in Gao | MLI 5 FRA 2 | MLI | Gao | 16.27 | -0.04 | 1
in Timbuktu | MLI 5 FRA 2 | MLI | Tombouctou | 16.77 | -3.01 | 1
in Kidal | MLI 5 FRA 2 | MLI | Kidal | 18.44 | 1.41 | 1
in Mopti | MLI 5 FRA 2 | MLI | Mopti | 14.49 | -4.20 | 1
in Menaka | MLI 5 NER 2 | MLI | Menaka | 15.92 | 2.40 | 1
in Ouagadougou | BFA 5 | BFA | - | 12.37 | -1.53 | 1
in Djibo | BFA 5 | BFA | - | 14.10 | -1.63 | 1
in Fada N'Gourma | BFA 5 | BFA | - | 12.06 | 0.36 | 1
in Palma | MOZ 5 | MOZ | Cabo Delgado | -10.77 | 40.47 | 1
in Mocimboa da Praia | MOZ 5 | MOZ | Cabo Delgado | -11.35 | 40.35 | 1
in Cabo Delgado | MOZ 5 | MOZ | Cabo Delgado | -12.3 | 39.5 | 3
in Bujumbura | BDI 5 | BDI | - | -3.38 | 29.36 | 1
in Sousse | TUN 5 | TUN | Sousse | 35.83 | 10.64 | 1
in Ben Guerdane | TUN 5 LBY 3 | TUN | - | 33.14 | 11.22 | 1
in Diyarbakir | TUR 5 | TUR | Diyarbakir | 37.91 | 40.22 | 1
in Cizre | TUR 5 | TUR | - | 37.33 | 42.19 | 1
in Reyhanli | TUR 5 SYR 3 | TUR | Hatay | 36.27 | 36.57 | 1
in Suruc | TUR 5 SYR 3 | TUR | - | 36.98 | 38.43 | 1
at Incirlik air base | TUR 5 USA 3 | TUR | Adana | 37.00 | 35.43 | 1
in Van // , eastern Turkey | TUR 5 | TUR | Van | 38.49 | 43.38 | 1
at Ataturk airport in Istanbul | TUR 5 | TUR | Istanbul | 41.01 | 28.95 | 1
in Natanz | IRN 5 ISR 3 | IRN | Isfahan | 33.51 | 51.92 | 1
in Isfahan | IRN 5 ISR 3 | IRN | Isfahan | 32.65 | 51.67 | 1
in Zahedan | IRN 5 | IRN | - | 29.50 | 60.86 | 1
in the Strait of Hormuz | IRN 5 USA 3 | - | - | 26.6 | 56.5 | 3
in Mahabad | IRN 5 | IRN | - | 36.76 | 45.72 | 1
in Medellin | COL 5 | COL | Antioquia | 6.25 | -75.56 | 1
in Tumaco | COL 5 | COL | - | 1.80 | -78.78 | 1
in Cucuta | COL 5 VEN 4 | COL | - | 7.89 | -72.50 | 1
in San Salvador | SLV 5 | SLV | - | 13.69 | -89.19 | 1
in Ciudad Juarez | MEX 5 USA 2 | MEX | Chihuahua | 31.72 | -106.46 | 1
in Culiacan | MEX 5 | MEX | Sinaloa | 24.80 | -107.39 | 1
in Iguala | MEX 5 | MEX | Guerrero | 18.35 | -99.54 | 1
in Port-au-Prince | HTI 5 | HTI | Ouest | 18.54 | -72.34 | 1
in Victoria | SYC 5 | SYC | - | -4.62 | 55.45 | 1
in Victoria // , British Columbia | CAN 5 | CAN | British Columbia | 48.43 | -123.37 | 1
in the Australian state of Victoria | AUS 2 | AUS | Victoria | -37.0 | 144.5 | 3
in Reading // , England | GBR 4 | GBR | England | 51.45 | -0.97 | 1
in Nice | FRA 4 | FRA | - | 43.70 | 7.27 | 1
in Brussels | BEL 4 FRA 2 | BEL | - | 50.85 | 4.35 | 1
in Belfast | GBR 4 IRL 2 | GBR | Northern Ireland | 54.60 | -5.93 | 1
in Ferguson // , Missouri | USA 4 | USA | Missouri | 38.74 | -90.31 | 1
in Srebrenica | BIH 4 SRB 3 | BIH | - | 44.10 | 19.30 | 1
in Mitrovica | XKX 4 SRB 3 | XKX | - | 42.89 | 20.87 | 1
in Banjska | XKX 4 SRB 3 | XKX | - | 42.97 | 20.78 | 1
"""

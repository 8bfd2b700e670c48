package notes

// Words of the titles of notes that were taken at conferences, workshops and
// meetups. All lists are in lower case.

var (
	// eventNouns say what kind of event a name is that stands beside them. Several
	// stand within compounds in German and its kin.
	eventNouns = wordSet("conference conferences conf konferenz conférence conferencia congreso conferenza convegno conferência congresso konferencja konferencji konferencje conferentie konferens konference konferanse конференция " +
		"summit symposium symposion simposio simpósio sympozjum симпозиум congress kongress congrès kongres конгресс съезд " +
		"meetup meet-up митап митапа митапе hackathon hackaton hackatón hackfest unconference unkonferenz barcamp convention cumbre sommet " +
		"tagung jahrestagung fachtagung herbsttagung frühjahrstagung kolloquium colloquium colloque coloquio colóquio")

	// vagueNouns name events too, and much else: they count beside a year or the
	// number of the edition.
	vagueNouns = wordSet("meeting meetings forum days day tage week woche camp festival fest expo seminar seminario seminário séminaire workshop workshops atelier taller oficina warsztaty семинар воркшоп " +
		"retreat sprint school course kurs cours curso corso treffen rencontre rencontres encuentro encontro incontro journée journées jornada jornadas giornata giornate jam conclave gathering stammtisch usergroup assembly vergadering zjazd")

	// nounsFirst are such nouns of languages in which the noun comes first, and words in
	// small letters follow it: "Congreso internacional de software libre".
	nounsFirst = wordSet("conférence conferencia congreso conferenza convegno conferência congresso congrès simposio simpósio sommet cumbre colloque coloquio colóquio " +
		"seminario seminário séminaire atelier taller oficina rencontre rencontres encuentro encontro incontro journée journées jornada jornadas giornata giornate")

	// notConferences stand before "conference" where that is a call, or is about one.
	notConferences = wordSet("video press web audio telephone phone tele call peer pre post")

	// ownedEvents are those of datedEvents that are words, which names of those who hold
	// them stand before.
	ownedEvents = wordSet("connect build ignite next discover summit")

	// conEndings are words that end like the names of conferences.
	conEndings = wordSet("falcon silicon beacon bacon icon favicon emoticon lexicon recon econ rubicon helicon pantechnicon catholicon archdeacon deacon balcon flacon semicon rincon silikon lexikon balkon halcon " +
		"basecamp bootcamp manifest oktoberfest harvest")

	// knownEvents are names of events that their form does not tell. They are
	// written as names of one to three words.
	knownEvents = wordSet("fosdem siggraph neurips nips icml iclr cvpr iccv eccv emnlp naacl sosp osdi vldb sigmod sigcomm sigir sigchi pldi popl icfp oopsla ecoop asplos isca kdd aaai ijcai interspeech icassp " +
		"wwdc oscon devoxx javaone railsconf euroscipy europython euruko fossgis foss4g chaosradio 36c3 35c3 34c3 33c3 32c3 31c3 30c3 29c3 28c3 37c3 38c3 39c3 bsides devopsdays barcamp eclipsecon linuxtag froscon " +
		"monktoberfest monitorama strangeloop strange_loop write_the_docs def_con black_hat google_i/o re:invent re:inforce linux.conf.au linux_plumbers flisol latinoware libreplanet guadec akademy debconf nordichack " +
		"supercomputing sxsw gamescom eurographics eurovis jfokus jazoon øredev oredev lambdaconf lambda_days elixirconf euroclojure clojure/conj clojure/west clojured scala_days scaladays erlang_factory code_beam " +
		"polyconf bob_konferenz curry_on deconstruct papers_we_love velocity_conf lisa_conference usenix_atc usenix_security netdev kernel_recipes embedded_world maker_faire makerfaire rubykaigi yapc jsday phpday csvconf userconf " +
		"oggcamp emfcamp hope_conference shmoocon nolacon all_things_open open_source_summit " +
		"tedx tedglobal gen_con worldcon lambda_world bibliothekartag bibliothekskongress agu egu aacr asco mwc republica re:publica")

	// datedEvents are names of events that are words or other things besides: they
	// count right before a year or a place and a year.
	datedEvents = wordSet("scipy user user! goto qcon build ignite next ces gdc lisa chi acl hope isc sc splash velocity connect beam spring_one springone reactive heapcon clojure_conj conj deconst interop lambdacon pyladies swift_island cukenfest abstractions codemash kalamazoo bett edtech nab ibc rsna asms acs aps ieee_vis ismb recomb gartner")

	// noteWords say what the notes of an event are called, or what of it they hold.
	noteWords = wordSet("notes note noted notizen notiz mitschrift mitschriften bericht berichte nachlese rückblick rückschau eindrücke zusammenfassung protokoll " +
		"report reports recap summary summaries review reviews highlights takeaways takeaway impressions write-up writeup wrapup wrap-up log diary journal minutes agenda digest overview " +
		"compte-rendu compte rendu cr résumé retour notas apuntes resumen crónica informe relatório resumo anotações appunti resoconto riassunto verslag aantekeningen notities samenvatting relacja notatki sprawozdanie podsumowanie " +
		"заметки конспект отчёт отчет впечатления обзор итоги anteckningar rapport referat noter メモ 参加メモ ノート 参加記 レポート 参加レポート まとめ 笔记 筆記 记录 記錄 总结 總結 小结 후기 감상 " +
		"attending visiting speaking visit trip reise my meine mes mis meu mijn moje our unsere")

	// looseWords stand behind an event where a title says what its notes are. They say
	// nothing of what follows them.
	looseWords = wordSet("quick hits thoughts lessons learned learnings insights experience experiences roundup round-up tidbits reflections observations memories retrospective")

	// programmeWords say what only an event has.
	programmeWords = wordSet("keynote keynotes talk talks session sessions slides proceedings programme program schedule lightning speakers panel panels plenary track tracks presentations tutorial tutorials poster posters " +
		"vorträge vortrag folien conférences ponencias charlas palestras interventi prezentacje доклады доклад livestream")

	// fromWords stand between what the notes are and the event.
	fromWords = wordSet("from at vom von auf der bei beim zur zum de du des à au del della dal di do da na z ze op van från på fra с от о @ конференции")

	// plainWords may stand before and behind the name of an event.
	plainWords = wordSet("the a an of on in and for by with to die das den dem le la les l el los las il lo i gli o os as het een ett en et e y und mit über im in w и в на по для — i")

	// seasonWords stand before a year and make no event of it.
	seasonWords = wordSet("spring summer autumn fall winter year version edition release anno jahr année año ano rok год frühling frühjahr sommer herbst été automne hiver printemps verano otoño invierno primavera estate inverno zima lato wiosna jesień " +
		"q1 q2 q3 q4 h1 h2 fy since until before after seit bis copyright")
)

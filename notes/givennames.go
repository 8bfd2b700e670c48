package notes

// givenNames are common given names of many countries, in lower case. Those that
// are ordinary words at least as often are left out.
var givenNames = wordSet("aaron ada adam adelaide adele adolfo adrian adriana agata agnes agnieszka ahmad ahmed aisha akira alan albert alejandro aleksandr aleksandra aleksei " +
	"aleksey alessandra alessandro alessia alex alexander alexandra alexis alfonso alfred alfredo ali alice alicia alina alison allison alma alvaro amanda " +
	"amelia amelie amir amit amy ana anand anastasia anatoly anders andrea andreas andrei andrej andrew andré andrés andy aneta angel angela angelika " +
	"angelo anil anita anja anjali anka anke ann anna anne anneke annette annika anouk anthony antje antoine anton antonia antonio ariel arjun armin arnaud " +
	"arne arno arnold arthur arturo arun asha ashley ashok astrid atsushi aurélie axel ayşe barbara bart bartek bartosz bastian beata beate beatrice " +
	"beatriz ben benedict benedikt benjamin benoit benoît bernadette bernard bernardo bernd bert beth bettina bianca bill birgit bjarne björn blanca bob " +
	"bogdan boris brad brandon brenda brett brian brigitte britta bruce bruno bryan burkhard camila camille carina carl carla carlo carlos carmen carol " +
	"caroline carsten cas cassandra catherine cecilia celia cesare chantal charles charlie charlotte chen chiara chloe chloé chris christa christel " +
	"christelle christian christiane christina christine christoph christophe christopher ciara cindy claire clara claudia clemens cleo clément colin " +
	"conrad constance cornelia cosima craig cristian cristina cristóbal curt cynthia cyril cédric césar dagmar daisuke damian damien dan dana daniel " +
	"daniela daniele danielle danilo danny daria dario darius dave david davide dean deborah deepa deepak denis denise dennis desmond detlef diana diane " +
	"diego dieter dietmar dietrich dimitri dimitris dino dirk dmitry dominic dominik dominique don donald dora doris dorota dorothea dorothy doug douglas " +
	"duncan dylan eberhard ed edgar edith edmund eduardo edward edwin eileen eleanor elena eleni eli elias elisa elisabeth elizabeth elke ella ellen elliot " +
	"elsa elvira emanuel emil emile emilia emilie emilio emily emma emmanuel enrico enrique erhard eric erica erich erik erin ernest ernesto ernst erwin " +
	"estelle esther ethan eugen eugene eugenia eva evan evelyn ewa ewald fabian fabien fabio fabrice faisal farah fatima federica federico felicia felicity " +
	"felix fernanda fernando filip filippo fiona flavio florence florian frances francesca francesco francis francisco franck frank franz françois " +
	"françoise fred frederic frederick frida friederike friedrich fritz frédéric gabriel gabriela gabriele gaby gary geoff georg george georges georgia " +
	"georgina georgios gerald gerard gerd gerda gerhard gertrud gianluca gilbert gilles gina giovanni gisela giulia giuseppe glenn gloria gonzalo gordon " +
	"grace graham grazia greg gregor gregory gretchen grzegorz guido guillaume guillermo gunnar gustav gustavo guy gérard günter günther haakon hamid hanna " +
	"hannah hannes hans hans-peter harald harriet harry haruka haruki hassan heather hector hedwig heidi heike heiko heiner heinrich heinz helen helena " +
	"helga helge helmut hendrik henning henri henriette henrik henry herbert herman hermann hilary hilda hilde hiroki hiroshi holger horst howard huang " +
	"hubert hugh hugo hussein héctor ian ibrahim ida ignacio igor ilka ilse ilya imran ina ines inga ingeborg ingo ingrid inés irena irene irina irma isaac " +
	"isabel isabella isabelle ismail ivan ivana ivo iñigo jack jacob jacqueline jacques jaime jake jakob jakub jamal james jamie jan jana jane janet janina " +
	"janine janusz jarek jaroslav jason javier jay jean jean-luc jean-paul jean-pierre jeanne jeff jeffrey jelena jen jennifer jenny jens jeremy jerry " +
	"jesse jessica jill jim jin jitka joachim joan joana joanna joanne jochen joe joel johan johann johanna johannes john john-paul jolanta jon jonas " +
	"jonathan jonny jordan jorge jose josef josefine joseph josephine josh joshua jost josé joyce joëlle juan juana judith julia julian juliane julie " +
	"julien juliette julius jutta jérôme józef jörg jörn jürgen kai kamal kamil kamila karen karim karin karina karl karl-heinz karla karol karolina " +
	"karsten kasia kaspar katarina katarzyna kate katharina katherine kathleen kathrin kathy katie katja katrin kayla kazuo keiko keith kelly ken kenneth " +
	"kent kerstin kevin kim kirsten kirstin klara klaus knut konrad konstantin kostas krishna kristen kristian kristin kristina krystyna krzysztof kurt " +
	"kyle lakshmi larry lars laura lauren lea leah lee leif leila lena lennart leo leon leonard leonardo leonie leopold leslie leszek li liam lidia lilian " +
	"liliana lilly lina linda linus lionel lisa lisbeth lluís lorenzo lothar lotte louis louisa louise lucas lucia luciano lucie lucien lucio lucy lucía " +
	"ludmila ludwig luigi luis luisa luise lukas lukasz luke lutz luz lydia lynda lynn maciej madeleine madhu magda magdalena magnus mahmoud maike maja " +
	"manfred manon manuel manuela marc marcel marcela marcello marcin marco marcus marek margaret margarete margarita margot marguerite maria mariana " +
	"marianne mariano marie marina mario marion marisa marit marita marius marjan mark markus marlene marta martha martin martina martine mary massimo " +
	"mateo mateusz mathias mathieu mathilde matilda matt matteo matthew matthias matthieu maurice maurizio mauro max maxim maxime maya małgorzata megan " +
	"mehmet mei meike melanie melissa mercedes meredith mia michael michaela michal michał michel michele micheline michelle michiel miguel mihai mika " +
	"mikael mike mikhail milan milena mina miriam mirjam mirko mitchell mohamed mohammad mohammed moira monica monika montserrat moritz muhammad murat " +
	"mustafa nadia nadine nadja nancy naomi nat natalia natalie natalija natasha nathalie nathan neha neil nele nelson nicholas nick nicola nicolas nicole " +
	"niels nigel nikhil nikita nikola nikolai nikolaus nikos nils nina nisha noah noel noemi nora norbert norma noémie nuno odile olaf oleg oleksandr olena " +
	"olga oliver olivia olivier olle omar orlando oscar oskar osman ottilie otto pablo pamela paola paolo pascal pascale pat patrice patricia patrick " +
	"patrizia paul paula paulina pauline pavel pawel paweł pedro pekka peter petr petra petros phil philip philipp philippa philippe pia pierre pieter " +
	"pilar piotr pooja prakash priya przemysław quentin rachel rachid radek radka rafael raffaele raimund rainer raj rajesh ralf ralph ramón raquel raul " +
	"ravi ray raymond raúl rebecca reiner reinhard reinhold remi renata renate renaud renzo rené ricarda ricardo riccardo rich richard rita rob robert " +
	"roberto robin rocío rod rodrigo roger roland rolf romain roman ron ronald rosa rosalind rosario rosemarie rosmarie ross roy ruben rubén rudolf rui " +
	"rupert russell ruth ryan régine rémi rüdiger sabina sabine sabrina sakura sally salma salvador salvatore sam samantha sami samuel sandeep sandra " +
	"sandrine sanjay santiago sara sarah sascha saskia satoshi scott sean sebastian sebastián selma serge sergei sergej sergey sergio severin sharon shawn " +
	"shinji shirley sibylle siegfried sigrid silke silvia silvio simon simone sina slawomir sofia soledad solveig sonia sonja sophia sophie stan stanislav " +
	"stanisław stefan stefania stefano steffen sten stephan stephanie stephen steve steven stig stuart stéphane stéphanie sue sunil susan susana susanna " +
	"susanne suzanne svante sven svenja svetlana sybille sylvain sylvia sylvie szymon søren sławomir tadeusz takashi takeshi tamara tania tanja tanya tarek " +
	"tariq tatiana tatjana ted teodor teresa terry theo theodor theodore theres theresa thibault thierry thilo thomas thorsten thérèse tiago tibor till tim " +
	"timo timothy tina tito tiziana tobias todd tom tomas tomasz tommaso tommy tomás tony torben torsten toshio traci tracy travis trevor trudy truls udo " +
	"ulf ulla ulrich ulrike uma umberto urs ursula uta ute uwe valentin valentina valeria valerie valérie vanessa vasco vasily vera veronica vicente vicky " +
	"victor victoria vijay vikram viktor vincent vincenzo virginia virginie vittorio vivian vladimir vladislav volker véronique walter waltraud wanda wei " +
	"wendy wenzel werner wes wiebke wilfried wilhelm will willem willi william willy winfried wojciech wolf wolfgang wolfram xavier ximena yann yannick " +
	"yasmin yosef yuki yukihiro yuri yusuf yves yvette yvonne zach zachary zbigniew zdeněk zeynep zoe zoé zofia zuzana álvaro ángel élise émile łukasz александр " +
	"алексей андрей анна антон артем артём борис вадим валентин валентина валерий василий вера вероника виктор виктория виталий владимир владислав вячеслав " +
	"галина георгий глеб григорий дарья денис дмитрий евгений евгения екатерина елена елизавета иван игорь илья ирина кирилл константин ксения лариса лев " +
	"леонид лидия любовь людмила максим марина мария михаил надежда наталия наталья никита николай нина оксана олег олександр олена ольга павел петр полина " +
	"пётр раиса роман светлана сергей софия софья станислав степан тамара тарас татьяна тимофей фёдор юлия юрий яна ярослав")

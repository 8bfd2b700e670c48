package notes

import "sync"

// The words that tell what language a passage of a sentence or two is in, where it is one of
// these: the small
// ones of each of the first of languageWords, in its order, as they stand within
// sentences. What several languages have stands in each of their lists. None is
// longer than eight bytes.
var passageWords = [...]string{
	// en
	"a about after again all also am an and any are as at be because been before being between both but by can could did do does done down each even every few for from get go got had has have he " +
		"her here him his how i if in into is it its just know like made make many may me might more most much must my need new no not now of off on once one only or other our out over own same " +
		"say see she should so some still such take than that the their them then there these they this those through to too under until up us use used very want was we well were what when where " +
		"which while who whom whose why will with without would you your everyone nobody someone anyone never always never often its let",
	// de
	"aber alle allem allen aller alles als also am an andere auch auf aus außer bald bei beim bin bis bist da dabei dafür damit dann das dass daß dein dem den denn der deren des dessen die dies diese " +
		"diesem diesen dieser dieses doch dort durch ein eine einem einen einer eines einfach er es etwas euch euer für gab ganz gegen gibt habe haben hat hatte hatten hier hinter ich ihm ihn ihr ihre " +
		"ihrem ihren ihrer im immer in ins ist ja je jede jedem jeden jeder jedes jemand jetzt kann kein keine keinen können lange machen man mehr mein meine meist mir mit muss müssen nach nicht nichts " +
		"nie niemand noch nun nur ob oder ohne sagt sagte schon sehr sein seine seinem seinen seiner seit selbst sich sie sind so soll sollte sondern um und uns unser unsere unter viel viele vom von " +
		"vor wann war waren warum was weil weiter welche wenig wenn wer werden wie wieder will wir wird wo wurde wurden zu zum zur zwei zwischen über",
	// fr
	"a ai ainsi alors après as au aucun aussi autre autres aux avaient avait avant avec avez avons beaucoup bien bon bonne car ce ceci cela celle celui ces cet cette ceux chaque chez chose comme comment " +
		"dans de depuis des dit dont du déjà elle elles en encore entre est et eux fait faire faut fois furent fut il ils jamais je jour jusque la le les leur leurs lors lui là ma mais me mes moi moins " +
		"mon même ne ni non nos notre nous on ont ou où par parce pas peu peut plus point pour pourquoi près puis quand que quel quelle quels qui quoi rien sa sans se sera ses si soit son sont sous suis " +
		"sur ta tant te tes toi ton toujours tous tout toute toutes trop trois très tu un une vers voir vos votre vous y à été était être",
	// es
	"a al algo alguien algún alguna ante antes aquel aquí así aunque bien cada casi como con contra cosa cual cuando cuyo cómo de debe del desde después dice dijo donde dos durante día e el ella ellas " +
		"ellos en entre era eran eres es esa ese eso esos esta estaba estamos estar estas este esto estos está están fue fueron gran ha había hace hacer hacia han hasta hay he hemos hoy la las le les lo " +
		"los luego me mi mientras mis mismo mucho muchos muy más nada nadie ni no nos nosotros nuestra nuestro nunca o otra otras otro otros para pero poco por porque puede pueden pues que quien quiere " +
		"qué se sea ser si sido siempre sin sino sobre solo son su sus sólo sí también tan tanto te tengo tenía tiempo tiene tienen toda todas todo todos tu tus tú un una uno unos usted y ya yo él ésta",
	// it
	"a ad ai al alla alle allo altra altre altri altro anche ancora avere aveva avevano bene c che chi ci come con contro cosa così cui da dal dalla dalle dei del della delle dello dentro di dopo dove due " +
		"e ed era erano essere fa fare fino fra gli ha hai hanno ho i il in io la le lei li lo loro lui ma mai me meno mentre mi mia miei mio molto molti ne negli nel nella nelle nessuno niente no noi non " +
		"nostra nostro o ogni oggi oltre ora per perché però più poco poi prima può quale quando quanto quasi quella quelle quelli quello questa queste questi questo qui sarà se sei sempre senza si sia " +
		"siamo sono sopra sotto sta stato stata su sua sue sui sul sulla suo suoi tra troppo tu tua tutta tutte tutti tutto tuo un una uno va vi via voi volta è",
	// pt
	"a ainda além algo alguém algum alguma algumas alguns ao aos apenas aquele as assim até bem cada coisa com como contra cujo da das de dele dela deles depois desde deve dia disse do dois dos durante e " +
		"ela elas ele eles em embora enquanto entre era eram essa esse esta este estava está estão eu faz fazer foi foram há isso isto já lhe mais mas me mesmo meu minha muita muito muitos na nada nas nem " +
		"nenhum no nos nossa nosso nunca não nós o onde os ou outra outras outro outros para pela pelas pelo pelos pode podem por porque pouco quais qual quando que quem se seja sem sempre ser será seu seus " +
		"sobre somos sou sua suas só são também tanto te tem temos tempo tenho ter teve tinha toda todas todo todos tudo tão têm um uma umas uns vai você vocês vos à às é",
	// nl
	"aan achter al alle alleen alles als altijd andere ben bij daar dan dat de den der deze die dit doen door dus een eens en er ergens gaan gaat geen geweest haar had hadden heb hebben heeft hem hen het " +
		"hier hij hoe hun iemand iets ik in is ja je jij jou jouw kan kon konden kunnen maar maken mag me meer men met mij mijn moet moeten na naar niemand niet niets nog nooit nu of om omdat onder ons onze " +
		"ook op over reeds te tegen toch toe toen tot twee u uit uw van vanaf veel voor vooral waar waarom waren was wat we wel welke wie wij wil worden wordt zal ze zei zeer zelf zich zij zijn zo zonder zou",
	// pl
	"aby ale ani aż bardzo bez bo by byli był była było były być cały chyba ci co coś czy czyli dla do dobrze gdy gdzie go i ich ile im inne inny ja jak jaki jako je jeden jednak jego jej jest jeszcze " +
		"jeśli już ją kiedy kilka kto ktoś która które którego który których którzy lub ma mają mamy mi mnie może można mu my mój na nad nam nas nasz naszej nawet nic nich nie niego niej nigdy nim niż no o " +
		"od ona one oni ono oraz pan po pod przed przez przy się sobie sam są ta tak także tam te tego tej ten teraz to tu tutaj tych tylko tym u w we wie więc wszyscy z za zawsze ze że żeby",
	// cs
	"aby ale ani ano asi až bez bude budou by byl byla byli bylo být co další do ho i ich jak jako jaký je jeden jednou jeho jej jejich její jen ještě jiné jiný jsem jsi jsme jsou již k kde kdo když " +
		"kolem která které který kteří ku lze ma mají máme mezi mi mimo mně mnou moc mohou může mě na nad naše nebo nech nechť něco někdo než nic není nikdo o od ona oni ono po pod podle pokud pouze potom " +
		"proto proč pro před při s se si svůj sám ta tak také takže tam te tedy tento to toho tom tomu toto tu ty tím u už v ve velmi však více z za zde ze že",
	// hu
	"a abban ahogy aki akik ami amikor amit annak arra az azok azon azt azért be belül benne csak de ebben egy egyik el ennek erre ez ezek ezen ezt ezért fel felé ha hanem hogy ide igen ill így is itt jó " +
		"kell kellett ki kis le lehet lenni lesz lett ma magát majd már meg mely mi miatt miért mind minden mint mit most nagyon ne nekem neki nem nincs ott ő ők össze rá s saját sem semmi sok soha szerint " +
		"tehát több tud úgy után utolsó vagy vagyok van vannak velük vissza volna volt voltak és én",
	// ro
	"a abia acea aceasta această aceea acei acel acela acele acest acestea aceste acesta ai aici al ale am are aş asta astfel atunci au avea avem aș ca care ce cea cei cel cele că câte când cât către cu " +
		"cum da dacă dar de deci decât din dintre doar după ea ei el ele era erau este eu există fără face fi fie fiecare fost i ia iar il în îi îl își la le li lor lui mai mea mei mele mereu meu mult multe " +
		"nici nimeni nimic niște noi nostru noștri nu o ori pe pentru până poate prea prin să sa sau se și sub sunt suntem te toată toate toți tot tu un una unde unei unele unii unor unui va voi vă",
	// sv
	"aldrig alla allt alltid andra att av bara bli blir blev bra både där de dem den denna deras dess det detta dig din ditt du då efter eller en er ett fick från för före ge genom går gör göra ha hade han " +
		"hans har hela hon hur här i ibland icke in ingen inget inte jag kan kom kommer kunde likt man med mellan men mer mest mig min mina mot mycket måste ni nog nu någon något några när nästan och också " +
		"om oss på sa samma sedan ska skall skulle så sådan säger sig sin sina sitt som till två ut utan vad var vara varför varje vem vi vid vill vilka vilken åt än är även över",
	// da
	"ad af aldrig alle alt altid anden andet andre at bare blev blive bliver da de dem den denne der deres det dette dig din du efter eller en end er et flere for fordi fra få får før gennem god gør ham " +
		"han hans har havde hele hende hendes her hos hun hvad hvem hver hvilken hvis hvor hvordan hvorfor i igen ikke ind ingen jeg jer kan kom kommer kun kunne lige lidt man mange med meget mellem men mere " +
		"mig min mine mod må måtte ned noget nogen nogle nok nu når og også om op os over på sagde samme selv ser siden sig sin skal skulle som så sådan til ud uden under var ved vi vil ville være været",
	// nb
	"aldri alle alltid andre annen at av bare ble bli blir blitt bra da de dem den denne der deres det dette deg din du eller en enn er et etter flere for fordi fra få får før gjennom gjør god ha hadde ham " +
		"han hans har hele henne hennes her hos hun hva hvem hver hvilken hvis hvor hvordan hvorfor i igjen ikke ingen inn jeg kan kom kommer kunne lenge litt man mange med meg meget mellom men mer min mine mot " +
		"mye må måtte ned noe noen nok nå når og også om opp oss over på sa samme selv siden seg sin skal skulle slik som så til under ut uten var ved vi vil ville være vært",
	// fi
	"aina aivan ei eikä en ennen enää eri ettei että he heidän hän hänen ihan itse ja jo joka jokin jolla jonka jos joskus josta jota jotka kaikki kanssa kerran ketä kuin kuinka kuka kun kyllä " +
		"me meidän meillä mikä miksi mikään minun minä missä mitä mitään moni monta mukaan mutta muut myös me ne niiden niin niitä no noin nuo nyt näin nämä oikein ole oleva olemme olen olet oli olin olisi " +
		"olivat olla olleet ollut on ovat pitää saa se sekä sen siellä sillä sinä sitten sitä tai tämä tämän tässä te tuo vaan vain vai vielä voi voidaan vuoksi yli",
	// tr
	"acaba ama ancak artık aslında az bana bazı belki ben beni benim bir biri birkaç biz bizi bizim bu buna bunda bundan bunlar bunu bunun burada böyle bütün daha da de defa değil diye diğer dolayı " +
		"en eğer fakat gibi göre hangi hem hep hepsi her hiç ile ilgili için ise işte kadar kendi ki kim mi mu mı nasıl ne neden nedenle nerede niçin niye o olan olarak oldu olduğu olsa olur on onlar onu " +
		"onun pek sadece sanki sen siz sonra tüm var ve veya ya yani yapmak yok zaten çok çünkü önce öyle üzere şey şimdi şu",
	// ca
	"a abans així això al algun alguna als altra altre altres amb aquell aquella aquest aquesta aquestes aquests ara bé cada cal cap com contra cosa coses de del dels des després dia dins doncs dos dues " +
		"durant el ell ella elles ells els em en encara ens entre era eren es estan estar està et fa fan fer fet fins fora ha hagi han havia hem hi ho i ja jo la les li llavors lloc llur mai mateix mateixa meu " +
		"meva molt molta moltes molts més no nos nostra nostre o on pel pels per perquè però poc poden pot potser qual quals quan quant que qui què res sense ser seria serà seu seus seva seves si sobre som " +
		"sota sovint són també tan tant tenen tinc tot tota totes tots tres té un una unes uns va vam van vol vull és",
	// vi
	"ai anh bạn bằng bị bởi cho chúng chưa chỉ chị con các cái còn có cùng cũng cả cần của do dưới em giữa gì hay hoặc hãy hơn hết họ khi không kia luôn là làm lên lúc lại muốn mà mình mọi mỗi một mới " +
		"ngoài người nhiều nhé như nhưng nhất những nào này nên nó nếu nữa phải qua ra rất rồi sao sau song sẽ ta theo thì thế thể trong trên trước tuy tôi tại từ việc và vào vì vẫn vậy về với vừa à ít đang đi " +
		"đâu đây đã đó được đến đều để đừng ạ ấy ở",
	// id
	"ada adalah agar akan aku anda antara apa atas atau bagi bahwa banyak bawah beberapa begini begitu belum bisa bukan dalam dan dapat dari dengan di dia dua hal hanya harus ingin ini itu jadi jangan jika " +
		"juga kalau kami kamu kapan karena ke kenapa kepada ketika kita kurang lagi lalu lebih maka mana masih mau mengapa menjadi mereka namun oleh orang pada paling perlu pernah pun punya saat saja sama " +
		"sambil sampai sana sangat satu saya sebab sebagai sebelum secara sedang sejak sekali selalu semua seperti sering serta setelah setiap siapa sini sudah supaya tanpa tapi telah tentang tetapi tidak tiga " +
		"untuk ya yang",
	// ms
	"ada adalah agar akan aku anda antara apa apabila atas atau awak bagi bahawa banyak bawah beberapa begini begitu belum bila boleh bukan dalam dan dapat dari daripada dengan di dia dua hal hanya iaitu " +
		"ialah ingin ini itu jadi jangan jika juga kalau kami kamu ke kenapa kepada kerana ketika kita kurang lagi lalu lebih mahu maka mana masih mengapa menjadi mereka mesti namun oleh orang pada paling " +
		"perlu pernah pun sahaja sama sambil sampai sana sangat satu saya sebab sebagai sebelum secara sedang sejak sekali selalu selepas semua seperti sering serta setiap siapa sini sudah supaya tanpa tapi " +
		"telah tentang tetapi tidak tiga untuk yang",
}

// wordLanguages says which languages a small word belongs to: a bit for each of
// languageWords. It is a hash table with open addressing, by the bytes of the word,
// the first lowest.
type wordLanguages struct {
	words [1 << tableBits]uint64
	of    [1 << tableBits]uint32
}

const tableBits = 12

func (s *wordLanguages) slot(word uint64) int {
	at := int(word * 0x9E3779B97F4A7C15 >> (64 - tableBits))
	for s.words[at] != 0 && s.words[at] != word {
		at = (at + 1) % len(s.words)
	}
	return at
}

// find returns the languages of a word; 0 for none.
func (s *wordLanguages) find(word uint64) uint32 { return s.of[s.slot(word)] }

var passageTable = sync.OnceValue(func() *wordLanguages {
	table := new(wordLanguages)
	for i, words := range passageWords {
		eachWord(words, func(w string) {
			packed := uint64(0)
			for k := range min(len(w), 8) {
				packed |= uint64(w[k]) << (8 * k)
			}
			at := table.slot(packed)
			table.words[at] = packed
			table.of[at] |= 1 << i
		})
	}
	return table
})

package index

import (
	"strings"
	"unicode/utf8"

	"gloss/model/catalog"
)

// This file tells by the noun beside a name that a room, an inn, a beast or somebody of one's own
// bears it: "Saal Orion", "my sister Julia", "Rubyさん".

// namesOther reports whether the word right before a name with a capital, or right after it, says
// that it is what a place where people meet, a beast or somebody is called.
func (f *finder) namesOther(c *candidate, r *run) bool {
	form := r.text[c.lo:c.hi]
	if len(form) < 3 || !startsLarge(form) && form[0] < utf8.RuneSelf {
		return false
	}
	if int(c.hi) < len(r.text) && r.text[c.hi] >= utf8.RuneSelf {
		if placesBehind.of(r.text[c.hi:]) || f.usageIn(f.formOf(c)) == forename && addressesBehind.of(r.text[c.hi:]) {
			return true
		}
	}
	if rest := r.text[c.hi:]; len(rest) > 4 && rest[0] == ' ' && venueBehind(firstWordOf(rest[1:])) {
		return true
	}
	left := strings.TrimRight(r.text[:c.lo], "\"'“”„«‘ ")
	if len(left) < 3 || int(c.lo)-len(left) > 6 || len(left) == int(c.lo) {
		return false
	}
	word := lastWordOf(left)
	if len(word) < 3 || len(word) > 2*maxNoun {
		return false
	}
	folded := catalog.Fold(word)
	return venue(folded) || ownNoun(folded) && f.usageIn(f.formOf(c)) == forename || beast(folded)
}

// maxNoun is how many letters the nouns of such things have at most.
const maxNoun = 16

// placesBehind is what stands behind the name of a place in languages without blanks, and
// addressesBehind what stands behind that of somebody.
var (
	placesBehind    = startsOf("座", "島", "岛", "商事", "物流", "餐厅", "酒店", "饭店", "咖啡馆", "ホテル", "食堂", "公園", "公园", "保険", "保险", "銀行", "银行")
	addressesBehind = startsOf("さん", "くん", "ちゃん", "君", "様", "氏", "先生", "女士", "小姐", "同学", "씨")
)

// venueBehind reports whether a word behind a name says so of a place: "the Zorb foyer".
func venueBehind(word string) bool {
	switch word {
	case "foyer", "hotel", "café", "restaurant", "pub", "lounge", "airport", "beach":
		return true
	}
	return false
}

// venue reports whether a folded word before a name says so of a place where people meet, eat,
// sleep, learn or see something, of a ship, or of a customer.
func venue(word string) bool {
	switch word {
	case "room", "raum", "zimmer", "sitzungszimmer", "saal", "hörsaal", "salle", "amphi", "sala", "aula", "zaal", "sal", "salen", "sál", "зал", "зале", "аудитория", "аудитории", "会議室", "会议室",
		"hotel", "hôtel", "гостиница", "отель", "café", "cafe", "kafé", "kavárna", "kawiarnia", "кафе", "restaurant", "restaurante", "ristorante", "restauracja", "restaurace", "restaurang", "ресторан", "pizzeria", "trattoria", "gasthof", "gasthaus",
		"kino", "cinéma", "teatro", "theater", "théâtre", "театр", "museum", "musée", "museo", "museu", "muzeum", "музей", "rue", "straße", "ulica", "ulice", "улица", "piazza", "plaza", "praça", "platz", "école", "escuela", "escola", "scuola", "schule", "школа",
		"schiff", "bateau", "barco", "yacht", "boat",
		"customer", "kunde", "klant", "kund", "zákazník", "klinik", "clinique", "clínica":
		return true
	}
	return false
}

// ownNoun reports whether a folded word before a name says so of somebody near to one.
func ownNoun(word string) bool {
	switch word {
	case "daughter", "sister", "brother", "wife", "husband", "aunt", "uncle", "cousin", "niece", "nephew", "grandma", "girlfriend", "boyfriend", "colleague", "friend", "neighbour", "neighbor", "teammate",
		"tochter", "sohn", "schwester", "bruder", "kollegin", "kollege", "kollegen", "freundin", "freund", "nachbarin", "tante", "frau", "herr", "collègue", "sœur", "frère", "amie", "ami", "stagiaire", "hija", "hijo", "hermana", "hermano", "compañera", "compañero", "amiga", "amigo", "colega",
		"figlia", "figlio", "sorella", "fratello", "amica", "amico", "collega", "irmã", "irmão", "filha", "filho", "dochter", "zoon", "zus", "broer", "siostra", "córka", "koleżanka", "kolega", "sestra", "dcera", "kolegyně", "сестра", "брат", "дочь", "сын", "подруга", "друг", "коллега", "syster", "dotter", "kollegan", "kollega", "vännen":
		return true
	}
	return false
}

// beast reports whether a folded word before a name says so of a beast that people keep.
func beast(word string) bool {
	switch word {
	case "dog", "puppy", "kitten", "pony", "parrot", "hund", "hunden", "katze", "kater", "pferd", "chien", "chienne", "perro", "perra", "gata", "cachorro", "cane", "gatto", "hond", "собака", "собаку", "пёс", "кот", "pejsek":
		return true
	}
	return false
}

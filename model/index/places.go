package index

import (
	"strings"

	"gloss/model/catalog"
)

// This file tells places from tools: towns before their country, and what stands in the
// address of a house.

// weighPlace looks at whether a known name with a capital is rather that of a town.
func (f *finder) weighPlace(w *weight, c *candidate, r *run, b *beside) {
	if b.prev == "in" && f.formOf(c).inLists()&properList != 0 && metIn(strings.TrimSuffix(b.left, " in")) {
		w.add(-50, none) // "the conference in Austin"
	}
	if inCountry(b.right) || inAddress(r.text, int(c.lo)) {
		w.add(-60, none)
	}
}

// inCountry reports whether the text behind a name with a capital goes on with the country in
// which a town is: "held in Zorbigo, Spain, last year".
func inCountry(right string) bool {
	rest, ok := strings.CutPrefix(right, ", ")
	if !ok || !startsLarge(rest) {
		return false // as most
	}
	word := firstWordOf(rest)
	return country(catalog.Fold(word)) && (len(rest) == len(word) || rest[len(word)] != ' ' || !startsLarge(rest[len(word)+1:]))
}

// metIn reports whether a text ends with a word for what people meet at, or for where they live or
// work, behind which the town stands.
func metIn(text string) bool {
	switch catalog.Fold(lastWordOf(text)) {
	case "conference", "meetup", "meeting", "workshop", "summit", "event", "hackathon", "sprint", "festival", "held", "met", "lives", "live", "lived", "based", "office", "offices", "company", "university", "konferenz", "treffen", "conférence", "rencontre", "conferencia", "conferência", "conferenza":
		return true
	}
	return false
}

// country reports whether a folded word is the name of a country, in English or the language
// that is spoken there or by its neighbours.
func country(word string) bool {
	switch word {
	case "germany", "france", "spain", "portugal", "italy", "austria", "switzerland", "belgium", "netherlands", "luxembourg", "denmark", "sweden", "norway", "finland", "iceland", "ireland", "england", "scotland", "wales", "poland", "czechia", "slovakia", "hungary",
		"romania", "bulgaria", "greece", "turkey", "croatia", "serbia", "slovenia", "ukraine", "russia", "estonia", "latvia", "lithuania", "belarus", "cyprus", "malta", "israel", "egypt", "morocco", "tunisia", "kenya", "nigeria", "ghana", "canada", "usa", "mexico", "brazil", "argentina",
		"chile", "peru", "colombia", "uruguay", "cuba", "japan", "china", "india", "taiwan", "korea", "vietnam", "thailand", "malaysia", "singapore", "indonesia", "philippines", "pakistan", "nepal", "australia", "california", "oregon", "texas", "florida", "ontario", "quebec",
		"deutschland", "frankreich", "spanien", "italien", "österreich", "schweiz", "belgien", "niederlande", "dänemark", "schweden", "norwegen", "polen", "tschechien", "ungarn", "griechenland", "allemagne", "espagne", "italie", "autriche", "suisse", "belgique", "espagna", "alemania", "francia", "italia",
		"españa", "suiza", "alemanha", "frança", "espanha", "itália", "brasil", "germania", "spagna", "svizzera", "duitsland", "frankrijk", "nederland", "sverige", "norge", "danmark", "suomi", "polska", "česko":
		return true
	}
	return false
}

// inAddress reports whether the bytes from lo on stand in the address of a house, behind its
// number or before it, in the same line: "3900 E. Zorb Blvd. Quarnix AZ".
func inAddress(text string, lo int) bool {
	for at, least := lo-1, max(0, lo-longestAddress); at > least; at-- {
		if !isDigit(text[at]) {
			continue // as most: there is none
		}
		end := at + 1
		for at > 0 && isDigit(text[at-1]) {
			at--
		}
		if end-at <= 5 && (at == 0 || text[at-1] == ' ' || text[at-1] == '(') && end < len(text) && text[end] == ' ' && startsLarge(text[end+1:]) && streetIn(text[end:]) {
			return true
		}
	}
	return false
}

// longestAddress is how many bytes may stand between the number of a house and the town.
const longestAddress = 60

// streetIn reports whether a word for a street is among the first words of a text, all of
// which have capitals.
func streetIn(text string) bool {
	for range 5 {
		text = strings.TrimLeft(text, " .")
		word := firstWordOf(text)
		if word == "" || !startsLarge(word) && !isDigit(word[0]) {
			return false
		}
		switch word {
		case "Blvd", "Boulevard", "Ave", "Avenue", "Street", "St", "Road", "Rd", "Drive", "Lane", "Ln", "Highway", "Hwy", "Parkway", "Pkwy", "Suite":
			return true
		}
		text = text[len(word):]
	}
	return false
}

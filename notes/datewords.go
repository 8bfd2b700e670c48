package notes

import (
	"strings"
	"sync"

	"gloss/model/calendar"
)

var weekdays = wordSet(strings.Join(calendar.Weekdays[:], " "))

var dayWords = wordSet(calendar.Day)

var numberWords = wordSet("one two three four five six seven eins zwei drei vier fünf un deux trois quatre cinq uno dos tres cuatro due tre первый второй третий")

// weekdaySigns are short forms that are words otherwise: they count before a day.
var weekdaySigns = foldedSet("mo di mi do fr sa so lun mar mer jeu ven sam dim mié jue vie sáb dom pn wt śr cz pt nd пн вт ср чт пт сб вс")

// ordinalWords say which day it is, before the word for it.
var ordinalWords = wordSet("first second third fourth fifth erster zweiter dritter vierter fünfter premier première deuxième troisième quatrième primer primero segundo tercer tercero " +
	"cuarto primeira primeiro terceiro primo secondo terzo quarto eerste tweede derde pierwszy drugi trzeci första andra tredje første anden første первый второй третий четвёртый 1-й 2-й 3-й 4-й")

// rangeWords stand between the first day and the last.
var rangeWords = wordSet("to until till through bis au à al a al. t/m tot do до по and und et y i och til")

// small are words that stand within a date and say nothing of their own.
var small = wordSet("the of de del di den der am le el on das dem und and vom to am. г г. года a.m p.m du au al bis до do tot till til t/m morning afternoon evening vormittag nachmittag abend matin soir après-midi mañana tarde mattina pomeriggio утро вечер on")

// wordSet returns a test for the words of a list parted by blanks. The list is
// taken apart at the first call, so that a start pays nothing for it.
func wordSet(words string) func(string) bool {
	set := sync.OnceValue(func() *Vocabulary { return NewVocabulary(words) })
	return func(w string) bool { return set().Has(w) }
}

// foldedSet is as wordSet, for words in any case. The words of the list are short
// and in lower case.
func foldedSet(words string) func(string) bool {
	set := sync.OnceValue(func() *Vocabulary { return NewVocabulary(words) })
	return func(w string) bool { return set().HasFolded(w) }
}

func eachWord(s string, do func(string)) {
	start := -1
	for i := 0; i <= len(s); i++ {
		if i < len(s) && s[i] != ' ' {
			if start < 0 {
				start = i
			}
		} else if start >= 0 {
			do(s[start:i])
			start = -1
		}
	}
}

// dayVocabulary holds the names of months and weekdays and the words for a day.
var dayVocabulary = sync.OnceValue(func() *Vocabulary {
	return NewVocabulary(append(append(calendar.Months[:], calendar.Weekdays[:]...), calendar.Day)...)
})

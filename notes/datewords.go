package notes

import (
	"sync"
)

// Names of months, by month, in English, German, French, Spanish, Italian,
// Portuguese, Dutch, Polish and Russian.
var monthNames = [12]string{
	"january jan januar januari janvier janv enero gennaio gen janeiro stycznia января янв jänner ene",
	"february feb februar februari février févr fevrier febrero febbraio fevereiro fev lutego февраля фев",
	"march mar märz mrz maart mars marzo março marco marca марта мар",
	"april apr avril avr abril aprile abr kwietnia апреля апр",
	"may mai mei mayo maggio maio mag maja мая",
	"june jun juni juin junio giugno junho giu czerwca июня июн",
	"july jul juli juillet juil julio luglio julho lug lipca июля июл",
	"august aug augustus août aout agosto ago sierpnia августа авг",
	"september sep sept septembre septiembre settembre setembro set września сентября сен",
	"october oct oktober okt octobre octubre ottobre outubro ott out października октября окт",
	"november nov novembre noviembre novembro listopada ноября ноя",
	"december dec dezember dez décembre déc decembre diciembre dicembre dezembro dic grudnia декабря дек",
}

var months = sync.OnceValue(func() map[string]int {
	m := make(map[string]int, 128)
	for i, names := range monthNames {
		eachWord(names, func(w string) { m[w] = i + 1 })
	}
	return m
})

const weekdayNames = "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun " +
	"montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi dimanche " +
	"lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica " +
	"maandag dinsdag woensdag donderdag vrijdag zaterdag zondag segunda-feira terça-feira quarta-feira quinta-feira sexta-feira " +
	"понедельник вторник среда четверг пятница суббота воскресенье 月曜日 火曜日 水曜日 木曜日 金曜日 土曜日 日曜日 segunda terça quarta quinta sexta"

var weekdays = wordSet(weekdayNames)

const dayNames = "day tag jour día dia giorno dag dzień день"

var dayWords = wordSet(dayNames)

var numberWords = wordSet("one two three four five six seven eins zwei drei vier fünf un deux trois quatre cinq uno dos tres cuatro due tre первый второй третий")

// small are words that stand within a date and say nothing of their own.
var small = wordSet("the of de del di den der am le el on das dem und and vom to am. г г. года a.m p.m")

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
	return NewVocabulary(append(monthNames[:], weekdayNames, dayNames)...)
})

package notes

import (
	"strings"
	"sync"
)

// Names of months, by month, in English, German, French, Spanish, Italian,
// Portuguese, Dutch, Polish, Russian, and some others.
var monthNames = [12]string{
	"january jan januar januari janvier janv enero gennaio gen janeiro stycznia января янв jänner ene ledna tammikuuta січня január ianuarie ocak ιανουαρίου ιανουάριος януари januára gener يناير جانفي",
	"february feb februar februari février févr fevrier febrero febbraio fevereiro fev lutego февраля фев února helmikuuta лютого február februarie şubat φεβρουαρίου φεβρουάριος февруари februára febrer فبراير فيفري",
	"march mar märz mrz maart mars marzo março marco marca марта мар března maaliskuuta березня március martie marts μαρτίου μάρτιος март març mart مارس",
	"april apr avril avr abril aprile abr kwietnia апреля апр dubna huhtikuuta квітня április aprilie nisan απριλίου απρίλιος apríla أبريل ابريل إبريل",
	"may mai mei mayo maggio maio mag maja мая května toukokuuta травня május mayıs maj μαΐου μάιος май mája maig مايو",
	"june jun juni juin junio giugno junho giu czerwca июня июн června kesäkuuta червня június iunie haziran ιουνίου ιούνιος юни júna juny يونيو يونيه",
	"july jul juli juillet juil julio luglio julho lug lipca июля июл července heinäkuuta липня július iulie temmuz ιουλίου ιούλιος юли júla juliol يوليو يوليه",
	"august aug augustus août aout agosto ago sierpnia августа авг srpna elokuuta серпня augusztus ağustos augusti αυγούστου αύγουστος август agost أغسطس اغسطس",
	"september sep sept septembre septiembre settembre setembro set września сентября сен září syyskuuta вересня szeptember septembrie eylül σεπτεμβρίου σεπτέμβριος септември septembra setembre سبتمبر",
	"october oct oktober okt octobre octubre ottobre outubro ott out października октября окт října lokakuuta жовтня október octombrie ekim οκτωβρίου οκτώβριος октомври októbra أكتوبر اكتوبر",
	"november nov novembre noviembre novembro listopada ноября ноя listopadu marraskuuta листопада noiembrie kasım νοεμβρίου νοέμβριος ноември novembra نوفمبر",
	"december dec dezember dez décembre déc decembre diciembre dicembre dezembro dic grudnia декабря дек prosince joulukuuta грудня decembrie aralık δεκεμβρίου δεκέμβριος декември decembra desembre ديسمبر",
}

var months = sync.OnceValue(func() map[string]int {
	m := make(map[string]int, 128)
	for i, names := range monthNames {
		eachWord(names, func(w string) { m[w] = i + 1 })
	}
	return m
})

// weekdayNames are the names of weekdays, Sunday first.
var weekdayNames = [7]string{
	"sunday sun sonntag dimanche domingo domenica zondag воскресенье niedziela söndag søndag neděle vasárnap pazar sunnuntai неділя κυριακή неделя 일요일 日曜日",
	"monday mon montag lundi lunes lunedì maandag segunda-feira segunda понедельник poniedziałek måndag mandag pondělí hétfő pazartesi maanantai понеділок δευτέρα понеделник 월요일 月曜日",
	"tuesday tue tues dienstag mardi martes martedì dinsdag terça-feira terça вторник wtorek tisdag tirsdag úterý kedd salı tiistai вівторок τρίτη 화요일 火曜日",
	"wednesday wed mittwoch mercredi miércoles mercoledì woensdag quarta-feira quarta среда środa onsdag středa szerda çarşamba keskiviikko середа τετάρτη сряда 수요일 水曜日",
	"thursday thu thur thurs donnerstag jeudi jueves giovedì donderdag quinta-feira quinta четверг czwartek torsdag čtvrtek csütörtök perşembe torstai четвер πέμπτη четвъртък 목요일 木曜日",
	"friday fri freitag vendredi viernes venerdì vrijdag sexta-feira sexta пятница piątek fredag pátek péntek cuma perjantai παρασκευή петък 금요일 金曜日",
	"saturday sat samstag sonnabend samedi sábado sabato zaterdag суббота sobota lördag lørdag szombat cumartesi lauantai субота σάββατο събота 토요일 土曜日",
}

var weekdays = wordSet(strings.Join(weekdayNames[:], " "))

// weekdayOf returns 0 for the name of Sunday, in lower case, to 6 for that of
// Saturday; -1 for any other word.
func weekdayOf(word string) int {
	if n, ok := weekdayNumbers()[word]; ok {
		return n
	}
	return -1
}

var weekdayNumbers = sync.OnceValue(func() map[string]int {
	m := make(map[string]int, 128)
	for i, names := range weekdayNames {
		eachWord(names, func(w string) { m[w] = i })
	}
	return m
})

const dayNames = "day tag jour jornada día dia giorno dag dzień день päivä gün"

var dayWords = wordSet(dayNames)

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
	return NewVocabulary(append(append(monthNames[:], weekdayNames[:]...), dayNames)...)
})

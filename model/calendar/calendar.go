// Package calendar holds the names of months and weekdays in the languages that
// notes are kept in. Start at [Month] and [Weekday]; [Months] and [Weekdays] are the
// lists that they go by.
package calendar

//lint:file-ignore ST1018 joiners of no width are part of how Persian is spelled

import (
	"strings"
	"sync"
)

// Months are the names of the months, January first, in small letters and parted by blanks: in English, German, French, Spanish, Italian,
// Portuguese, Dutch, Polish, Russian, and some others. Those of Hebrew stand with the prefix that they have in a day, too.
var Months = [12]string{
	"january jan januar januari janvier janv enero gennaio gen janeiro stycznia января янв jänner ene ledna tammikuuta січня január ianuarie ocak ιανουαρίου ιανουάριος януари januára gener يناير جانفي ינואר בינואר ژانویه ژانویهٔ",
	"february feb februar februari février févr fevrier febrero febbraio fevereiro fev lutego февраля фев února helmikuuta лютого február februarie şubat φεβρουαρίου φεβρουάριος февруари februára febrer فبراير فيفري פברואר בפברואר شباط فوریه فوریهٔ",
	"march mar märz mrz maart mars marzo março marco marca марта мар března maaliskuuta березня március martie marts μαρτίου μάρτιος март març mart مارس מרץ מרס במרץ במרס آذار",
	"april apr avril avr abril aprile abr kwietnia апреля апр dubna huhtikuuta квітня április aprilie nisan απριλίου απρίλιος apríla أبريل ابريل إبريل אפריל באפריל نيسان آوریل",
	"may mai mei mayo maggio maio mag maja мая května toukokuuta травня május mayıs maj μαΐου μάιος май mája maig مايو מאי במאי أيار مه مهٔ",
	"june jun juni juin junio giugno junho giu czerwca июня июн června kesäkuuta червня június iunie haziran ιουνίου ιούνιος юни júna juny يونيو يونيه יוני ביוני حزيران ژوئن",
	"july jul juli juillet juil julio luglio julho lug lipca июля июл července heinäkuuta липня július iulie temmuz ιουλίου ιούλιος юли júla juliol يوليو يوليه יולי ביולי تموز ژوئیه ژوئیهٔ",
	"august aug augustus août aout agosto ago sierpnia августа авг srpna elokuuta серпня augusztus ağustos augusti αυγούστου αύγουστος август agost أغسطس اغسطس אוגוסט באוגוסט آب اوت",
	"september sep sept septembre septiembre settembre setembro set września сентября сен září syyskuuta вересня szeptember septembrie eylül σεπτεμβρίου σεπτέμβριος септември septembra setembre سبتمبر ספטמבר בספטמבר أيلول سپتامبر",
	"october oct oktober okt octobre octubre ottobre outubro ott out października октября окт října lokakuuta жовтня október octombrie ekim οκτωβρίου οκτώβριος октомври októbra أكتوبر اكتوبر אוקטובר באוקטובר اکتبر",
	"november nov novembre noviembre novembro listopada ноября ноя listopadu marraskuuta листопада noiembrie kasım νοεμβρίου νοέμβριος ноември novembra نوفمبر נובמבר בנובמבר نوامبر",
	"december dec dezember dez décembre déc decembre diciembre dicembre dezembro dic grudnia декабря дек prosince joulukuuta грудня decembrie aralık δεκεμβρίου δεκέμβριος декември decembra desembre ديسمبر דצמבר בדצמבר دسامبر",
}

// Weekdays are the names of weekdays, Sunday first.
var Weekdays = [7]string{
	"sunday sun sonntag dimanche domingo domenica zondag воскресенье niedziela söndag søndag neděle vasárnap pazar sunnuntai неділя κυριακή неделя 일요일 日曜日 الأحد یکشنبه",
	"monday mon montag lundi lunes lunedì maandag segunda-feira segunda понедельник poniedziałek måndag mandag pondělí hétfő pazartesi maanantai понеділок δευτέρα понеделник 월요일 月曜日 الاثنين الإثنين دوشنبه",
	"tuesday tue tues dienstag mardi martes martedì dinsdag terça-feira terça вторник wtorek tisdag tirsdag úterý kedd salı tiistai вівторок τρίτη 화요일 火曜日 الثلاثاء سه‌شنبه",
	"wednesday wed mittwoch mercredi miércoles mercoledì woensdag quarta-feira quarta среда środa onsdag středa szerda çarşamba keskiviikko середа τετάρτη сряда 수요일 水曜日 الأربعاء چهارشنبه",
	"thursday thu thur thurs donnerstag jeudi jueves giovedì donderdag quinta-feira quinta четверг czwartek torsdag čtvrtek csütörtök perşembe torstai четвер πέμπτη четвъртък 목요일 木曜日 الخميس پنجشنبه پنج‌شنبه",
	"friday fri freitag vendredi viernes venerdì vrijdag sexta-feira sexta пятница piątek fredag pátek péntek cuma perjantai παρασκευή петък 금요일 金曜日 الجمعة جمعه",
	"saturday sat samstag sonnabend samedi sábado sabato zaterdag суббота sobota lördag lørdag szombat cumartesi lauantai субота σάββατο събота 토요일 土曜日 السبت شنبه",
}

// Day are the words for a day.
const Day = "day tag jour jornada día dia giorno dag dzień день päivä gün יום يوم روز"

// Month returns 1 for a name of January, in small letters, to 12 for one of December; 0 for any
// other word.
func Month(word string) int { return months()[word] }

// Weekday returns 0 for a name of Sunday, in small letters, to 6 for one of Saturday; -1 for any
// other word.
func Weekday(word string) int { return weekdays()[word] - 1 }

var (
	months   = sync.OnceValue(func() map[string]int { return numbered(Months[:]) })
	weekdays = sync.OnceValue(func() map[string]int { return numbered(Weekdays[:]) })
)

// numbered returns the numbers, from 1, of the lists that words stand in.
func numbered(lists []string) map[string]int {
	m := make(map[string]int, 256)
	for i, names := range lists {
		for w := range strings.FieldsSeq(names) {
			m[w] = i + 1
		}
	}
	return m
}

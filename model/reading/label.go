package reading

import (
	"cmp"
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// A bare address, or a link whose words only point, is named by the words right before it:
// "Kue: https://…", "the queue (Kue, https://…)", "Kue – [here]".

const (
	longestLabel = 80 // bytes
	labelWords   = 8
	bracketWords = 4 // before the bracket that an address stands in

	caselessWords = 2 // in a script without capitals
)

// label returns the words right before a link that name what it leads to, "" where there are
// none. alone says that they are no part of a sentence: they begin their line, and the link
// ends it or what follows begins anew.
func (w *runWords) label(l *model.Link) (name string, alone bool) {
	at, ok := w.at.find(l)
	if !ok || at.hi > len(w.text) {
		return "", false
	}
	start, end := w.lineBefore(at.lo)
	before := w.text[start:end]
	lo := phraseStart(before)
	name = strings.TrimRight(before[lo:], " \t\u00a0"+separators+"([<（")
	mark := firstRune(before[lo+len(name):])
	if dropped, ok := w.marks[l]; ok {
		mark = dropped
	}
	switch mark {
	case '，', '、':
		mark = ','
	case '；':
		mark = ';'
	}
	line, _, _ := strings.Cut(w.text[at.hi:min(len(w.text), at.hi+window)], "\n")
	last := blank(line)
	name = unbracketed(strings.TrimLeft(name, " \t•*·>–—-"))
	if w.shared(l, start+lo) {
		return "", false
	}
	if title := quotedEnd(name); title != "" {
		return title, false
	}
	if mark == ',' || closer(mark) != 0 {
		if told := toldEnd(name, l.Target); told != "" && told != name && names(told) {
			return strings.TrimRight(told, "."), false
		}
	}
	if !names(name) || !mayLabel(name, mark) {
		return "", false
	}
	n := wordsIn(name)
	switch {
	case mark == ',' || closer(mark) != 0:
		bracketed := strings.HasSuffix(before[:lo], "(") || strings.HasSuffix(before[:lo], "（")
		if n > bracketWords && mark != ',' && !bracketed || n == 1 && !shaped(name) && !tells(l.Target, name) || lo > 0 && !bracketed {
			return "", false
		}
	case mark == 0 && !l.Auto, mark == 0 && !last && !(n == 1 && lo == 0 && capital(name) && tells(l.Target, name)):
		return "", false
	}
	next := firstRune(line)
	return name, lo == 0 && (last || mark != 0 && closer(mark) == 0 && (strings.ContainsRune(","+labels, next) || unicode.IsUpper(next)))
}

// withoutMaker returns a phrase without the author behind a title in quotation marks: “Bees in
// Winter” by Ann Lee.
func withoutMaker(phrase string) string {
	for k := len(phrase) - 1; k > 0; k-- {
		if r, size := utf8.DecodeRuneInString(phrase[k:]); r != utf8.RuneError && isCloser(r) && strings.HasPrefix(phrase[k+size:], " ") {
			maker, who, _ := strings.Cut(phrase[k+size+1:], " ")
			if makerWords.has(maker) && personal(strings.TrimRight(who, separators+"( ")) {
				return phrase[:k+size]
			}
			return phrase
		}
	}
	return phrase
}

// quotedEnd returns the title in quotation marks that a phrase ends in, "" for none: the talk by
// Ann Lee, “Bees in Winter”.
func quotedEnd(phrase string) string {
	phrase = withoutMaker(phrase)
	for _, pair := range [...][2]string{{"“", "”"}, {"„", "“"}, {"«", "»"}, {"»", "«"}, {"「", "」"}, {"『", "』"}, {"《", "》"}, {`"`, `"`}} {
		before, ok := strings.CutSuffix(strings.TrimRight(phrase, separators+"( "), pair[1])
		if !ok {
			continue
		}
		if k := strings.LastIndex(before, pair[0]); k >= 0 {
			title := strings.Trim(before[k+len(pair[0]):], " .,\u00a0")
			if titleLike(strings.TrimRight(title, "!…")) && !pointing(title) {
				return title
			}
		}
	}
	return ""
}

// afterLabel returns what is said behind a link of which the title is the label before it, that
// begins the run; ok is false for any other.
func (w *runWords) afterLabel(l *model.Link, title string) (said string, ok bool) {
	if title == "" || !l.Auto && !addressAsWords(l.Inlines) {
		return "", false
	}
	name, alone := w.label(l)
	if !alone || folded(name) != folded(title) {
		return "", false
	}
	at, _ := w.at.find(l)
	line := w.entry(at)
	if start, _ := w.lineBefore(at.lo); start > line.lo {
		return "", false
	}
	return remark(strings.TrimLeft(w.text[at.hi:line.hi], separators+".!?… \n\t)]")), true
}

// mayLabel reports whether a phrase may be a label before that mark: a word, or few that begin
// with a capital, or fewer in a script that has none, without a comma; and where no mark tells that it is one, a name by its
// capitals.
func mayLabel(name string, mark rune) bool {
	n := wordsIn(name)
	switch {
	case n > labelWords || n > 1 && !capital(name) && !caseless(name, n) || mark == ';' || strings.Contains(name, ", ") || strings.Contains(name, "，"):
		return false
	case mark == 0:
		if k := len(name) - 2; k > 0 && name[k+1] == '.' && isDigit(name[k]) {
			return false // "London 2001."
		}
		return n == 1 && shaped(name) || inCapitals(name)
	}
	return true
}

// caseless reports whether a phrase of n words in a script without capitals is short enough for a
// label, and does not end as a sentence does in Korean.
func caseless(phrase string, n int) bool {
	first, _ := utf8.DecodeRuneInString(phrase)
	return unicode.Is(unicode.Lo, first) && n <= caselessWords && !strings.HasSuffix(phrase, "다") && !strings.HasSuffix(phrase, "요")
}

// shaped reports whether a word is a name by its letters.
func shaped(word string) bool {
	return strings.IndexFunc(word, func(r rune) bool { return unicode.IsUpper(r) || unicode.IsDigit(r) || unicode.Is(unicode.Lo, r) }) >= 0
}

// lineBefore returns the line before a place, or the one above it where nothing stands before
// the place.
func (w *runWords) lineBefore(at int) (start, end int) {
	from := max(0, at-window)
	for from < at && !utf8.RuneStart(w.text[from]) {
		from++
	}
	start, end = strings.LastIndexByte(w.text[from:at], '\n')+1+from, at
	if start > from && blank(w.text[start:at]) {
		end = start - 1
		start = strings.LastIndexByte(w.text[from:end], '\n') + 1 + from
	}
	return start, end
}

// shared reports whether another link stands in the words before a place, which begin at lo, or
// an address stands beside it: then those words do not name the link alone.
func (w *runWords) shared(l *model.Link, lo int) bool {
	own, _ := w.at.find(l)
	links := w.ordered()
	k := sort.Search(len(links), func(k int) bool { return links[k].lo >= lo })
	if k == len(links) || links[k].lo < own.lo {
		return true
	}
	if k+1 == len(links) {
		return false
	}
	next := links[k+1].lo
	return next <= own.hi || next == own.hi+1 && blank(w.text[own.hi:min(next, len(w.text))])
}

// ordered returns where the links of the run stand, in their order.
func (w *runWords) ordered() []span {
	if w.links == nil {
		for at := range w.at.links {
			w.links = append(w.links, at)
		}
		slices.SortFunc(w.links, func(a, b span) int { return cmp.Or(a.lo-b.lo, a.hi-b.hi) })
	}
	return w.links
}

// linkAt reports whether a link stands at a place.
func (w *runWords) linkAt(lo int) bool {
	links := w.ordered()
	k := sort.Search(len(links), func(k int) bool { return links[k].lo > lo })
	return k > 0 && links[k-1].lo == lo && links[k-1].hi > lo
}

// phraseStart returns where the last phrase of a text begins: behind a bracket that is still
// open, the end of a sentence, or a mark that parts the points of a line.
func phraseStart(before string) int {
	lo := 0
	for k := 0; k+2 < len(before); k++ {
		if ends(before, k) || (before[k] == ';' || before[k] == '|') && before[k+1] == ' ' {
			lo = k + 2
		} else if n := easternStop(before[k:]); n > 0 && k+n < len(before) {
			lo = k + n
		}
	}
	for _, pair := range [...][2]string{{"(", ")"}, {"（", "）"}} {
		if k := strings.LastIndex(before, pair[0]); k > lo && k+len(pair[0]) < len(before) && !strings.Contains(before[k:], pair[1]) {
			lo = k + len(pair[0])
		}
	}
	return lo
}

// names reports whether a phrase may be the name of something: not what points to it, nor a
// sentence.
func names(phrase string) bool {
	lead, _, more := strings.Cut(phrase, " ")
	if _, verb := sends(strings.ToLower(lead)); verb && !inCapitals(phrase) || more && leads.has(strings.ToLower(lead)) {
		return false
	}
	first, size := utf8.DecodeRuneInString(phrase)
	if len(phrase) > longestLabel || len(phrase) == size || !unicode.IsLetter(first) && !unicode.IsDigit(first) && closer(first) == 0 ||
		pointing(phrase) || unnamed(phrase) || strings.Contains(phrase, "://") || strings.Contains(phrase, "<") || strings.HasSuffix(phrase, "et al.") {
		return false
	}
	last := ""
	for word := range strings.FieldsSeq(phrase) {
		last = strings.Trim(word, ".,:;!?()'’\"")
		if finite.has(last) || deictic.has(strings.ToLower(last)) {
			return false
		}
	}
	end, _ := utf8.DecodeLastRuneInString(phrase)
	return last != "" && !dangles(strings.ToLower(last)) && !unicode.Is(unicode.Hiragana, end)
}

// leads are the words that a sentence begins with rather than a name.
const leads wordSet = " in on at from for by with after before during under via using see also their his her im am auf bei für mit nach von zu aus dans sur pour par avec en chez por para con em com per nel nella su op voor met bij " +
	"انظر شاهد اقرأ راجع استمع يمكنك ראו ראה קראו צפו האזינו אפשר "

// deictic are the words that point to a link beside them.
const deictic wordSet = " here below following hier unten folgende ici suivant suivante aquí siguiente aqui seguinte qui seguente zde tu tady tutaj här her hieronder здесь тут هنا כאן 여기 여기서 아래 "

// unnamed reports whether a heading names nothing that a link below it may be: a list of links,
// a day, a summary.
func unnamed(heading string) bool {
	key := underscored(heading)
	return signposts.has(key) || asides.has(key) || dated(heading) || listOf(heading) != ""
}

// asides are headings of parts of notes that are about no one thing.
const asides wordSet = " meeting weekly_meeting team_meeting minutes meeting_notes call standup stand-up sync attendees besprechung treffen sitzung protokoll réunion reunión reunião riunione spotkanie vergadering möte møte kokous toplantı schůzka встреча совещание протокол ミーティング 会議 打ち合わせ 会议 회의 " +
	" summary conclusion conclusions overview introduction intro notes all_in_all closing wrap_up wrap-up discussion questions q&a agenda prev next previous back " +
	"zusammenfassung fazit überblick einleitung notizen diskussion fragen zurück résumé conclusion bilan notes discussion questions resumen conclusiones introducción notas preguntas resumo conclusão introdução " +
	"riassunto conclusioni introduzione note samenvatting conclusie podsumowanie wnioski shrnutí závěr итоги выводы заключение введение まとめ はじめに おわりに 質問 感想 总结 小结 정리 후기 "

// toldEnd returns the words that a phrase ends in which are parts of the address too: "Kue" of
// "written with Kue".
func toldEnd(phrase, target string) string {
	lo := len(phrase)
	for lo > 0 {
		k := strings.LastIndexByte(phrase[:lo-1], ' ') + 1
		word := strings.ToLower(strings.Trim(phrase[k:lo], " .,;:!?()“”\"'"))
		if len(word) < 3 || !partOf(strings.ToLower(target), word) {
			break
		}
		lo = k
	}
	told := phrase[lo:]
	host, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(target, "https://"), "http://"), "/")
	if !shaped(told) && repositoryOf(target) == "" && !partOf(host, told) {
		return "" // a folder, as "lessons"
	}
	return told
}

// partOf reports whether a word is a label of the host or a folder of an address.
func partOf(target, word string) bool {
	for part := range strings.FieldsFuncSeq(target, func(r rune) bool { return strings.ContainsRune("/.?#&=", r) }) {
		if part == word {
			return true
		}
	}
	return false
}

// finite are the words that a sentence has and a name seldom.
const finite wordSet = " I I'm I've we you he she it they this these those there is are was were be been has have had can could will would should must may might do does did out & + " +
	"ist sind war waren hat haben habe wird werden kann können gibt ich wir ihr sie er diese dieser dieses " +
	"est sont était ont avons peut je nous vous il elle cette ces c'est " +
	"son fue hay está tiene puede este esta estos sono è ha hanno può questo questa são foi tem pode isso zijn heeft kunnen wordt deze dit je هذا هذه كان זה זו היה "

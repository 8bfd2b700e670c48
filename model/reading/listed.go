package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// listOf returns what a heading says that the points below it are; "" where it
// says nothing of the kind.
func listOf(heading string) model.ReadingKind {
	heading = strings.Trim(heading, " \t:.–-—*#")
	if !mayHeadList(heading) || strings.Contains(heading, signs) {
		return ""
	}
	if heading = strings.ToLower(heading); len(heading) > 48 {
		return ""
	}
	if kind := headingOf(heading); kind != "" {
		return kind
	}
	for _, lead := range listLeads {
		if rest, ok := strings.CutPrefix(heading, lead); ok {
			return headingOf(rest)
		}
	}
	for _, end := range listEnds {
		if rest, ok := strings.CutSuffix(heading, end); ok {
			return headingOf(rest)
		}
	}
	return ""
}

// signs is what dashes, quotation marks and the like begin with, in UTF-8; none
// stands in the heading of a list.
const signs = "\xE2\x80"

// listLeads and listEnds may stand before and after the headings of lists.
var (
	listLeads = [...]string{"recommended ", "suggested ", "some ", "good ", "more ", "further ", "related ", "other ", "selected ", "required ", "additional ", "optional ", "annotated ", "empfohlene ", "weitere ", "weiterführende ", "my ", "the "}
	listEnds  = [...]string{" mentioned", " recommended", " to read", " recommandés", " recomendados", " consigliati", " cited"}
)

// mayHeadList is a quick look for the headings of lists, and for the first and the
// last word of longer ones.
func mayHeadList(heading string) bool {
	for i := range len(heading) {
		if heading[i] >= utf8.RuneSelf {
			return true
		}
	}
	if listBeginnings.may(heading) {
		return true
	}
	first := strings.IndexByte(heading, ' ')
	return first > 0 && (listBeginnings.may(heading[:first]) || listBeginnings.may(heading[strings.LastIndexByte(heading, ' ')+1:]))
}

// looseList is what a heading says that stands above works and other things.
const looseList model.ReadingKind = "loose"

// listHeadings are the headings of lists, with a bar before and after each.
var listHeadings = [...]struct {
	kind     model.ReadingKind
	headings string
}{
	{model.ReadingBook, "|books|book list|book recommendations|textbooks|bücher|buchtipps|buchempfehlungen|livres|libros|libri|livros|boeken|książki|böcker|bøger|bøker|книги|本|書籍|"},
	{model.ReadingPaper, "|papers|publications cited|white papers|whitepapers|aufsätze|論文|"},
	{looseList, "|look into|to look into|things to look into|look up|to look up|check out|to check out|resources|links|see also|further resources|mentioned|recommendations|recommended|to watch|" +
		"ressourcen|quellen|empfehlungen|anschauen|ressources|liens|à voir|recursos|enlaces|recomendaciones|risorse|参考|資料|"},
	{model.ReadingWork, "|reading|readings|reading list|literature cited|cited works|secondary literature|required texts|literatura|literatura cytowana|literatura przedmiotu|lektury|irodalom|kaynaklar|литература и источники|书单|参考书目|推荐阅读|延伸阅读|参考図書|推薦図書|recommended reading|references|bibliography|literature|works cited|to read|literatur|literaturverzeichnis|literaturhinweise|lektüre|lesetipps|leseliste|" +
		"zum weiterlesen|bibliographie|lectures conseillées|lectures|à lire|pour aller plus loin|références|referencias|bibliografía|lecturas|bibliografia|letture|riferimenti|leituras|referências|literatuur|literatuurlijst|leeslijst|литература|список литературы|библиография|источники|spis literatury|bibliografie|použitá literatura|seznam literatury|kirjallisuus|kaynakça|βιβλιογραφία|" +
		"literaturliste|quellen und literatur|quellen- und literaturverzeichnis|références bibliographiques|referencias bibliográficas|referências bibliográficas|riferimenti bibliografici|参考文献|参考書|"},
}

// headingOf returns what a heading in full and in small letters says that the points
// below it are.
func headingOf(heading string) model.ReadingKind {
	if !listBeginnings.may(heading) || strings.IndexByte(heading, '|') >= 0 {
		return ""
	}
	for i := range listHeadings {
		if l := &listHeadings[i]; holds(l.headings, heading, '|') {
			return l.kind
		}
	}
	return ""
}

// listed takes a point of a list of works: its title, and its author where it
// has one.
func (w *wordRun) listed(kind model.ReadingKind) (work, bool) {
	if len(w.words) == 0 || len(w.text) > 300 || len(w.shut) > 0 {
		return work{}, false
	}
	lo := w.words[0].lo
	if numbered(w.text[:w.words[0].hi]) && len(w.words) > 1 {
		lo = w.words[1].lo
	}
	line, _, _ := strings.Cut(w.text[lo:], "\n")
	line = strings.TrimRight(line, " \t")
	if title, by, ok := easternArticle(line); ok {
		at := lo
		if k := strings.Index(line, "「"); k >= 0 {
			kind, at = model.ReadingPaper, lo+k
		}
		at += strings.Index(w.text[at:], title)
		return work{at: span{at, at + len(title)}, title: title, by: by, kind: kind}, true
	}
	if len(w.off) > 0 && w.off[0].out.lo < lo+len(line) && leadsTitle(w.text[lo:max(lo, w.off[0].out.lo)]) {
		return w.listedOff(kind, lo)
	}
	if f, ok := cited(line); ok {
		f.at = span{lo, lo + len(line)}
		if f.kind == "" {
			f.kind = kind
		}
		return w.resolved(f), true
	}
	if title, by, ok := entry(line); ok {
		at := strings.Index(line, title) + lo
		if kind == model.ReadingWork && inJournal(line[strings.Index(line, title)+len(title):]) {
			kind = model.ReadingPaper
		}
		return w.resolved(work{at: span{at, at + len(title)}, title: title, by: by, kind: kind}), true
	}
	if by, rest := leadingAuthors(line); strings.Contains(by, ", ") {
		title := bareTitle(rest)
		at := lo + len(line) - len(rest) + strings.Index(rest, title)
		return w.resolved(work{at: span{at, at + len(title)}, title: title, by: recased(by), kind: kind}), wordsIn(title) > 1 && longTitleLike(title)
	}
	title, by := parted(line)
	if noun := title[strings.LastIndexByte(title, ' ')+1:]; len(noun) < len(title) {
		if own, ok := kindOfWork(noun); ok && !capital(noun) && (kind == own || kind == model.ReadingWork) {
			title, kind = strings.TrimRight(title[:len(title)-len(noun)], " "), own
		}
	}
	n := len(strings.Fields(title))
	if !titleLike(title) || n > 14 || kind == model.ReadingWork && n < 2 && by == "" || opinion.has(strings.ToLower(w.word(0))) && !inCapitals(title) || instruction(title) {
		return work{}, false
	}
	at := strings.Index(w.text[lo:], title) + lo
	return w.resolved(work{at: span{at, at + len(title)}, title: title, by: by, kind: kind}), true
}

// leadsTitle reports whether what stands before words that are set off in a point
// may be the author or the kind of a work of that title: no more than a name, and
// not what remarks on another.
func leadsTitle(before string) bool {
	before = strings.TrimRight(withoutYear(before), " \t,.:–—-")
	return wordsIn(before) <= 6 && !strings.Contains(before, ": ") && yearIn(before) == "" || strings.Contains(before, "et al")
}

// listedOff takes the title that is set off in a point of a list of works; what
// stands before it is its author.
func (w *wordRun) listedOff(kind model.ReadingKind, lo int) (work, bool) {
	f, ok := w.setOff(0, kind)
	if !ok {
		return f, false
	}
	if inner, ok := strings.CutPrefix(w.text[w.off[0].out.hi:], " ("); ok && f.by == "" {
		if who, _, closed := strings.Cut(inner, ")"); closed && personal(who) {
			f.by = who
		}
	}
	before := withoutRole(strings.Trim(withoutYear(w.text[lo:max(lo, w.off[0].out.lo)]), " \t,:–-—."))
	if f.by == "" && before != "" && len(strings.Fields(before)) <= 6 && capital(before) && !instruction(before) {
		if _, is := kindOfWork(before); !is {
			if f.by = fullBy(lastFirst(before, recased(before))); len(before)-strings.LastIndexByte(before, ' ') == 2 {
				f.by += "." // of an initial
			}
		}
	}
	return f, true
}

// numbered reports whether a point begins with its number, as in "[12]" or "3.".
func numbered(s string) bool {
	s = strings.Trim(s, "[]().: ")
	return s != "" && len(s) <= 3 && digits(s)
}

// parted parts a title and its author.
func parted(line string) (title, by string) {
	for _, join := range [...]string{" by ", " von ", " par ", " de ", " van "} {
		if k := strings.LastIndex(line, join); k > 0 {
			if who := unremarked(line[k+len(join):]); personal(who) {
				return strings.TrimRight(line[:k], " ,–-"), strings.TrimRight(who, " .,")
			}
		}
	}
	if k := strings.LastIndex(line, " ("); k > 0 && strings.HasSuffix(line, ")") {
		inner := line[k+2 : len(line)-1]
		who, _, _ := strings.Cut(inner, ",")
		if personal(who) {
			return line[:k], who
		}
		return parted(line[:k])
	}
	for _, dash := range [...]string{" – ", " — ", " --- ", " -- ", " - ", ": ", ", "} {
		a, b, ok := strings.Cut(line, dash)
		if !ok {
			continue
		}
		if who, rest, more := strings.Cut(b, ", "); more && dash == ", " && yearIn(rest) != "" && yearIn(who) == "" {
			b = who
		}
		switch {
		case personal(a) && (initialed(a) || !personal(b) || dash == ": " && strings.Contains(a, ", ")) && titleLike(b) && dash != ", ":
			if title, _, remarked := strings.Cut(b, dash); remarked && dash != ": " && titleLike(title) {
				return title, a
			}
			return b, a
		case personal(b) && dash != ": ":
			return a, b
		case dash == ", " && personal(a) && titleLike(b) && (strings.Contains(a, " & ") || initialed(a) || authorBefore(a, b)):
			return b, a
		case dash != ": " && dash != ", ": // a remark
			if strings.Contains(a, " & ") {
				return parted(a)
			}
			return a, ""
		}
	}
	return strings.TrimRight(line, " .,"), ""
}

// authorBefore reports whether what stands before a comma is rather the author of the title
// behind it: no more than a name before words that are none.
func authorBefore(name, title string) bool {
	return wordsIn(name) <= 3 && wordsIn(title) > 2 && capital(title) && !personal(title) && !particle.has(strings.ToLower(title[:strings.IndexByte(title, ' ')]))
}

// unremarked returns the name of a person without the remark that a dash or a
// bracket sets off behind it. What is no name of at least two words stays whole.
func unremarked(who string) string {
	for _, sign := range [...]string{" – ", " — ", " --- ", " -- ", " - ", " ("} {
		if name, _, ok := strings.Cut(who, sign); ok && personal(name) && strings.Contains(name, " ") {
			return name
		}
	}
	return who
}

// personal reports whether words look like the name of a person, or of several.
func personal(s string) bool {
	s = strings.TrimSuffix(strings.TrimSpace(s), " et al.")
	n := 0
	for word := range strings.FieldsSeq(strings.NewReplacer(",", " ", "&", " ").Replace(s)) {
		r, size := utf8.DecodeRuneInString(word)
		switch {
		case particle.has(word), word == "with":
			continue
		case !unicode.IsUpper(r) || small.has(strings.ToLower(word)) || strings.ContainsAny(word, "0123456789:"):
			return false
		case size < len(word) && strings.ToUpper(word) == word && len(word) > 3 && !strings.Contains(word, "."):
			return false
		}
		n++
	}
	return n >= 2 && n <= 8
}

// initialed reports whether a name has an initial: "Donald E. Knuth".
func initialed(s string) bool {
	for word := range strings.FieldsSeq(s) {
		if r, size := utf8.DecodeRuneInString(word); len(word) > size && word[size] == '.' && unicode.IsUpper(r) {
			return true
		}
	}
	return false
}

// instruction reports whether a point tells what to do and names nothing.
func instruction(s string) bool {
	first, rest, _ := strings.Cut(s, " ")
	_, verb := sends(strings.ToLower(first))
	return verb && !inCapitals(rest)
}

// cited takes a work that is cited as papers do: Lamport, L. (1978). Time,
// clocks, and the ordering of events. CACM 21(7).
func cited(line string) (work, bool) {
	k := strings.IndexByte(line, '(')
	if k < 4 || len(line) < k+8 || !digits(line[k+1:k+5]) {
		return work{}, false
	}
	end := strings.IndexByte(line[k:], ')')
	if end < 5 || end > 8 {
		return work{}, false
	}
	authors := strings.TrimRight(line[:k], " ,")
	if bare := strings.TrimSuffix(authors, "."); len(bare)-strings.LastIndexByte(bare, ' ') > 3 && !strings.HasSuffix(bare, " al") {
		authors = bare // no initial
	}
	rest := strings.TrimLeft(line[k+end+1:], " .,:“”\"")
	organization := len(authors) > 1 && strings.ToUpper(authors) == authors && len(line) > k+end+1 && strings.IndexByte(".:", line[k+end+1]) >= 0 // WHO (2018): …
	if rest == "" || !organization && !initialed(authors+" ") && !personal(authors) && !strings.Contains(authors, "et al") {
		return work{}, false
	}
	title := citedTitle(strings.TrimLeft(line[k+end+1:], " .,:"))
	kind := model.ReadingKind("")
	if strings.Contains(rest[len(title):], "pp.") || strings.Contains(rest[len(title):], "Journal") || strings.ContainsAny(rest[len(title):], "(") {
		kind = model.ReadingPaper
	}
	if len(strings.Fields(title)) < 2 {
		return work{}, false
	}
	return work{title: title, by: authors, kind: kind}, true
}

// citedTitle returns the title that an entry goes on with behind the year: that in quotation marks,
// else the sentence.
func citedTitle(rest string) string {
	const marks = " .,:“”\""
	if strings.HasPrefix(rest, "“") || strings.HasPrefix(rest, `"`) {
		_, size := utf8.DecodeRuneInString(rest)
		if inner, closed := quoted(rest, rest[size:]); closed {
			return strings.Trim(inner, marks)
		}
	}
	rest = strings.TrimLeft(rest, marks)
	for i := 0; i+1 < len(rest); i++ {
		if strings.IndexByte(".?!", rest[i]) >= 0 && rest[i+1] == ' ' {
			rest = rest[:i]
			break
		}
	}
	return strings.TrimRight(rest, marks)
}

// attributed takes a point that is a title set off after who made it: Bret
// Victor: “What can a technologist do about climate change?”.
func (w *wordRun) attributed() (work, bool) {
	if len(w.off) == 0 || len(w.text) > 300 {
		return work{}, false
	}
	before := strings.TrimRight(w.text[:w.off[0].out.lo], " ")
	who := strings.Trim(before, " \t:,–—-")
	title := w.text[w.off[0].in.lo:w.off[0].in.hi]
	if who == before || who == "" || !titleLike(strings.TrimRight(title, "?")) || len(strings.Fields(who)) > 5 {
		return work{}, false
	}
	for word := range strings.FieldsSeq(who) {
		if !capital(word) && !particle.has(word) && word != "&" {
			return work{}, false
		}
	}
	kind, _ := kindOfWork(who)
	if kind != "" {
		return work{}, false // "Book: “X”", which has its own rule
	}
	for k := range w.words {
		if w.words[k].lo >= w.off[0].out.hi {
			kind, _ = kindOfWork(w.word(k))
			break
		}
	}
	f, ok := w.setOff(0, kind)
	if f.by == "" {
		f.by = who
	}
	return f, ok
}

package reading

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// entry takes a work that is cited as bibliographies do, with the year somewhere
// behind its title:
//
//	Meier, Christian: Res publica amissa. Wiesbaden 1966
//	Ronald Syme, The Roman Revolution, Oxford 1939
//	Hall KD, Guo J. Calorie intake and weight gain. Cell Metab. 2019;30:67
//	L. Ambrose, N. Gilly, and G. Savin. Flows of honey, Birken, 2008
func entry(line string) (title, by string, ok bool) {
	if yearIn(line) == "" {
		return "", "", false
	}
	if k := strings.IndexAny(line, "“\"„«"); k > 0 {
		_, size := utf8.DecodeRuneInString(line[k:])
		inner, closed := quoted(line[k:], line[k+size:])
		by, title = strings.TrimRight(line[:k], " ,:"), strings.Trim(inner, " .,\u00a0")
		if bare := strings.TrimSuffix(by, "."); len(bare)-strings.LastIndexByte(bare, ' ') > 2 {
			by = bare // no initial
		}
		if closed && (inverted(by) || initialed(line[:k]) || strings.HasSuffix(by, " et al")) && titleLike(title) {
			return title, fullBy(by), true
		}
	}
	for _, authors := range [...]func(string) (by, rest string){leadingAuthors, givenFirst} {
		if by, rest := authors(line); rest != "" {
			if title = bareTitle(rest); entitled(title, rest) && wordsIn(title) > 1 && !goesOn(by, title) {
				return title, recased(by), true
			}
		}
	}
	for k := 0; k+2 < len(line) && k < longestTitle; k++ {
		if line[k+1] != ' ' {
			continue
		}
		by = withoutRole(recased(line[:k]))
		switch rest := line[k+2:]; {
		case line[k] == ':' && !ofRank(line[:k]) && (inverted(by) || initialed(by) || !strings.Contains(by, ",") && personal(by)),
			line[k] == '.' && ends(line, k) && inverted(by):
			title = bareTitle(rest)
		case line[k] == ',' && !strings.Contains(by, ",") && !initialed(by) && personal(by):
			if title = bareTitle(rest); personal(title) && !placed(rest[len(title):]) { // or the other way round
				title = ""
			}
		default:
			continue
		}
		if entitled(title, line[k+2:]) {
			return title, fullBy(lastFirst(line[:k], by)), true
		}
	}
	return "", "", false
}

// entryAt takes what stands from word i to the end of the line for an entry of a bibliography:
// Article: Len L. Fuller, Bees and Form, 41 Apic. Rev. 799 (1941).
func (w *wordRun) entryAt(i int, kind model.ReadingKind) (work, bool) {
	if i >= len(w.words) {
		return work{}, false
	}
	lo := w.words[i].lo
	line, _, _ := strings.Cut(w.text[lo:min(len(w.text), lo+2*longestTitle)], "\n")
	title, by, ok := entry(line)
	n := strings.Index(line, title)
	if !ok || n < 0 {
		return work{}, false
	}
	at := lo + n
	return w.resolved(work{at: span{at, at + len(title)}, title: title, by: by, year: yearOf(line, title), kind: kind}), true
}

// placed reports whether what follows a title is a place and the year: ", Oxford 1939".
func placed(after string) bool {
	place, year, ok := cutLast(strings.Trim(after, " ,."))
	return ok && capital(place) && len(year) == 4 && yearIn(year) != "" && wordsIn(place) <= 3 && !strings.Contains(place, ",")
}

// inJournal reports whether what follows a title has the volume and the pages of a journal:
// "Cell Metab. 2019;30:67", "Nature 528 (2015), 60–68", "vol. 20, no. 4".
func inJournal(after string) bool {
	year := strings.Index(after, yearIn(after))
	if year < 0 {
		return false
	}
	before, behind := strings.TrimRight(after[:year], " ("), strings.TrimLeft(after[min(len(after), year+4):], ") ")
	if len(behind) > 1 && behind[0] == ';' && strings.IndexAny(behind, "0123456789") > 0 || strings.Contains(after, "vol. ") && strings.Contains(after, "no. ") {
		return true
	}
	return before != "" && before != after[:year] && isDigit(before[len(before)-1]) && len(behind) > 2 && behind[0] == ',' && strings.IndexAny(behind, "0123456789") > 0
}

// fullBy returns names with the full stop of "et al.".
func fullBy(by string) string {
	if strings.HasSuffix(by, " al") {
		return by + "."
	}
	return by
}

// entitled reports whether rest goes on with a title and a year behind it, which is no part of
// the title but where it is one of a span of them.
func entitled(title, rest string) bool {
	return longTitleLike(title) && yearIn(rest[min(len(rest), len(title)):]) != "" && (yearIn(title) == "" || strings.Contains(title, "–"))
}

// quoted returns the words up to the mark that closes a quotation mark, which typists often
// take for another.
func quoted(mark, words string) (inner string, closed bool) {
	r, _ := utf8.DecodeRuneInString(mark)
	ends := string(closer(r))
	if r == '„' {
		ends = "“”\""
	}
	k := strings.IndexAny(words, ends)
	if k < 0 {
		return words, false
	}
	return words[:k], true
}

// recased returns names with the capitals of those that are all in capitals taken
// back, as in "CASTEL Robert"; what is all in capitals stays.
func recased(by string) string {
	words := strings.Split(by, " ")
	if strings.ToUpper(by) == by {
		return by
	}
	for i, w := range words {
		if r, size := utf8.DecodeRuneInString(w); utf8.RuneCountInString(strings.Trim(w, ".,;")) > 3 && strings.ToUpper(w) == w && unicode.IsLetter(r) {
			words[i] = w[:size] + strings.ToLower(w[size:])
		}
	}
	return strings.Join(words, " ")
}

// goesOn reports whether a name with one initial goes on with the last name, which has been taken
// for the first word of the title: "Len L." before "Fuller, Bees and Form", and not before "Time,
// clocks, and bees".
func goesOn(by, title string) bool {
	last, rest, ok := strings.Cut(title, ", ")
	return ok && wordsIn(by) == 2 && surname(last) && capital(rest) && !strings.Contains(rest, ", ")
}

// lastFirst returns a name of two words, by, with the comma that it has not where its last name
// stands first in capitals: "CASTEL Robert", as was written, is "Castel, Robert".
func lastFirst(written, by string) string {
	last, first, ok := strings.Cut(by, " ")
	if ok && !strings.Contains(first, " ") && strings.HasSuffix(written, " "+first) && !strings.HasPrefix(written, last) {
		return last + ", " + first
	}
	return by
}

// inverted reports whether a name is one that is put last name first, as in
// "Knuth, Donald", "Lamport L" and "Hall KD et al".
func inverted(by string) bool {
	by = strings.TrimSuffix(strings.TrimSuffix(by, "."), " et al")
	if !personal(by) || ofRank(by) {
		return false
	}
	first, _, comma := strings.Cut(by, ", ")
	last := first[strings.LastIndexByte(first, ' ')+1:]
	return comma && last == first || len(last) < len(first) && len(last) <= 3 && strings.ToUpper(last) == last
}

// bareTitle returns the title that an entry goes on with: to the end of its
// sentence, or to the comma before an edition, a place and a year.
func bareTitle(rest string) string {
	for k := 0; k+2 < len(rest); k++ {
		if ends(rest, k) {
			rest = rest[:k+1]
			break
		}
		if rest[k] == ',' && rest[k+1] == ' ' {
			next, _, _ := strings.Cut(rest[k+2:], ", ")
			if strings.IndexFunc(next, unicode.IsDigit) >= 0 && !conjoined(next) {
				rest = withoutImprint(rest[:k], next)
				break
			}
		}
	}
	rest, _, _ = strings.Cut(rest, " (")
	rest, _, _ = strings.Cut(rest, " // ")
	return strings.TrimRight(rest, " .,")
}

// withoutImprint returns a title without the publisher or the place that a comma
// parts from it, where nothing but the year comes next.
func withoutImprint(title, next string) string {
	for {
		k := strings.LastIndex(title, ", ")
		if k < 0 || !isDigit(next[0]) || wordsIn(title[k+1:]) > 2 || wordsIn(title[:k]) < 2 || conjoined(title[k+2:]) {
			return title
		}
		title = title[:k]
	}
}

// conjoined reports whether words begin as the last of a series does.
func conjoined(s string) bool {
	first, _, _ := strings.Cut(s, " ")
	return joiners.has(first)
}

// yearIn returns the first year of print in a text, "" for none.
func yearIn(s string) string {
	for i := 0; i+4 <= len(s); i++ {
		if !isDigit(s[i]) {
			continue
		}
		n := i
		for n < len(s) && isDigit(s[n]) {
			n++
		}
		if word := s[i:n]; len(word) == 4 && word >= "1450" && word < "2100" {
			return word
		}
		i = n
	}
	return ""
}

// sameEntry makes another identifier of the paper that a run cites lead to the same item, of which
// a DOI becomes the identifier.
func (c *collector) sameEntry(id identified, run *runWords) {
	key := "id " + id.key
	if run == nil || run.cited == nil || run.cited.Kind != model.ReadingPaper || id.kind != model.ReadingPaper || run.cited.Identifier == "" || c.byKey[key] != nil {
		return
	}
	c.byKey[key] = run.cited
	if strings.HasPrefix(id.key, "doi-") && !strings.HasPrefix(run.cited.Identifier, "DOI ") {
		run.cited.Identifier, run.cited.URL = id.name, id.url
	}
}

// citesTitled notes that the run cites a paper which has its title from the words of a link.
func (r *runWords) citesTitled(item *model.Reading) {
	if r.cited != nil || item.Kind != model.ReadingPaper || item.Identifier == "" || yearIn(r.text) == "" {
		return
	}
	line := tidy(r.text)
	title, by, ok := entry(line)
	if f, is := cited(line); is {
		title, by, ok = f.title, f.by, true
	}
	if ok && folded(title) == folded(item.Title) {
		item.By, item.Year = cmp.Or(item.By, by), cmp.Or(item.Year, yearOf(line, title))
		r.cited = item
	}
}

// yearOf returns the year of print of an entry with that title: that in brackets, else the first.
func yearOf(line, title string) string {
	line = strings.Replace(line, title, " ", 1)
	for rest := line; ; {
		_, after, ok := strings.Cut(rest, "(")
		if !ok {
			return yearIn(line)
		}
		inner, _, _ := strings.Cut(after, ")")
		if year := yearIn(inner); year != "" && len(inner) <= len("September 2012a") {
			return year
		}
		rest = after
	}
}

// titleFromEntry gives the thing that a link or an identifier of a run leads to
// the title and the author that the run cites it by, where nothing else does and
// the run cites nothing but that.
func (r *runWords) titleFromEntry(item *model.Reading) {
	const most = 600 // bytes of an entry
	if r == nil || len(r.text) > most {
		return
	}
	if item.Title != "" {
		r.citesTitled(item)
		return
	}
	switch item.Kind {
	case model.ReadingPaper, model.ReadingBook, model.ReadingArticle, model.ReadingSite, model.ReadingVideo:
	default:
		return
	}
	links := 0
	for range r.at.links {
		if links++; links > 1 {
			return
		}
	}
	line := tidy(r.text)
	line = strings.TrimLeft(strings.TrimPrefix(line, labelOf(line)), ": ")
	if f, ok := cited(line); ok {
		item.Title, item.By, item.Year = f.title, f.by, yearOf(line, f.title)
		r.cited = item
	} else if title, by, ok := entry(line); ok {
		item.Title, item.By, item.Year = title, by, yearOf(line, title)
		r.cited = item
	} else if item.Identifier != "" && (item.Kind == model.ReadingBook || item.Kind == model.ReadingPaper) {
		item.Title, item.By = r.besideIdentifier()
	}
}

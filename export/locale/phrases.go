package locale

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// kinds are the kinds of things to read, in the order of Locale.Kinds.
var kinds = [...]model.ReadingKind{
	model.ReadingStandard, model.ReadingPaper, model.ReadingBook, model.ReadingArticle, model.ReadingTalk,
	model.ReadingVideo, model.ReadingSlides, model.ReadingDocs, model.ReadingRepository, model.ReadingPackage,
	model.ReadingIssue, model.ReadingPerson, model.ReadingSite, model.ReadingWork,
}

// toolKinds are the kinds of entries of an index, in the order of
// Locale.ToolKinds.
var toolKinds = [...]string{"database", "framework", "language", "library", "platform", "project", "service", "tool"}

// Of returns a counted text for a number.
func (l *Locale) Of(c Counted, n int) string {
	form := c[l.form(n)]
	if !strings.Contains(form, "%d") {
		return form
	}
	return fmt.Sprintf(form, n)
}

// Upper returns words as the beginning of a sentence or a line.
func (l *Locale) Upper(words string) string {
	r, size := utf8.DecodeRuneInString(words)
	up := unicode.ToUpper(r)
	if l.Tag == "tr" {
		up = unicode.TurkishCase.ToUpper(r)
	}
	if up == r || size == 0 {
		return words
	}
	return string(up) + words[size:]
}

// BeforeSee returns what stands before See and its name: a comma before a word, a blank before
// an arrow, which parts them itself.
func (l *Locale) BeforeSee() string {
	if r, _ := utf8.DecodeRuneInString(l.See); unicode.IsLetter(r) {
		return l.Comma
	}
	return " "
}

// Join joins words as in a sentence: "a, b and c".
func (l *Locale) Join(list []string) string {
	last := len(list) - 1
	if last < 1 {
		return strings.Join(list, "")
	}
	comma := l.Comma
	if l.Then == "" { // nor does a blank part sentences
		comma = "、"
	}
	return strings.Join(list[:last], comma) + l.And + list[last]
}

// Headed returns the name of a kind of entry as it stands beside the entry; ""
// for people and standards, whose lists say it. A kind that is not known is
// returned as it is.
func (l *Locale) Headed(kind string) string {
	if kind == "person" || kind == "standard" {
		return ""
	}
	for i, k := range toolKinds {
		if k == kind {
			return l.ToolKinds[i]
		}
	}
	return kind
}

// LineRange returns lines as they stand behind an entry: one of them, or a first and a
// last one, and how many mentions are meant where that is not 0: "12", "12–18",
// "12–18, 5×". Lines are 0 where only the number of mentions is known.
func (l *Locale) LineRange(first, last, times int) string {
	said := ""
	if last > 0 || times == 0 {
		said = strconv.Itoa(first)
	}
	if last > first {
		said += "–" + strconv.Itoa(last)
	}
	if times == 0 {
		return said
	}
	if said != "" {
		said += l.Comma
	}
	return said + strconv.Itoa(times) + "×"
}

// LinesOf says in which lines places stand, each once: "lines 4, 7".
func (l *Locale) LinesOf(places []model.ReadingPlace) string {
	numbers, n := l.LineNumbers(places)
	if n == 1 {
		return fmt.Sprintf(l.LineAt, numbers)
	}
	return fmt.Sprintf(l.LinesAt, numbers)
}

// LineNumbers returns the lines where places stand, each once, and how many they are.
func (l *Locale) LineNumbers(places []model.ReadingPlace) (numbers string, n int) {
	var said strings.Builder
	last := int32(-1)
	for _, p := range places {
		if p.Line == last {
			continue
		}
		if last = p.Line; n > 0 {
			said.WriteString(l.Comma)
		}
		said.WriteString(strconv.Itoa(int(p.Line)))
		n++
	}
	return said.String(), n
}

// Kind returns the name of a kind of thing to read.
func (l *Locale) Kind(k model.ReadingKind) string { return l.kind(k)[0] }

func (l *Locale) kind(k model.ReadingKind) [2]string {
	for i, known := range kinds {
		if known == k {
			return l.Kinds[i]
		}
	}
	return [2]string{string(k), l.Kinds[len(kinds)-1][1]}
}

// Group returns the heading of a group of the reading list: for a part of the book what
// names, those of export.PartNames, call it, else its title with its day; "" where the list
// is not parted.
func (l *Locale) Group(g model.ReadingGroup, names map[*model.Section]string) string {
	switch {
	case g.Candidates:
		return l.InWords
	case g.Kind != "":
		return l.kind(g.Kind)[1]
	case !g.Parted:
		return ""
	case g.Section == nil:
		return l.Upper(l.BeforeFirst)
	}
	if name := strings.Join(strings.Fields(names[g.Section]), " "); name != "" {
		return name
	}
	title := strings.Join(strings.Fields(model.PlainText(g.Section.Title)), " ")
	if title == "" {
		return l.Without
	}
	if d := g.Section.Facts().Date; g.Section.Kind == model.PartSection && !d.IsZero() && !l.NamesDay(title, d) {
		return title + " (" + l.Date(d) + ")"
	}
	return title
}

// Remark says what a list has to say of an item beside its name and address: who
// wrote it, that it is a candidate (the notes name it in words only), that
// the title is not known; "" for nothing.
func (l *Locale) Remark(r *model.Reading) string {
	var said []string
	if r.By != "" {
		said = append(said, fmt.Sprintf(l.By, strings.Join(strings.Fields(r.By), " ")))
	}
	if r.Candidate {
		said = append(said, fmt.Sprintf(l.Candidate, l.Kind(r.Kind)))
	}
	if r.Identifier != "" && r.Title == "" && r.Kind != model.ReadingIssue {
		said = append(said, l.NoTitle)
	}
	if r.Host != "" {
		said = append(said, fmt.Sprintf(l.HostAs, r.Host))
	}
	return strings.Join(said, l.Semicolon)
}

// Said says of a link what became of it: "the link answers 404"; "" where it is
// as it should be or nobody asked.
func (l *Locale) Said(s model.LinkState) string {
	switch {
	case !s.Checked:
	case s.Problem != "":
		return fmt.Sprintf(l.Lost, s.Problem)
	case s.Status >= 400:
		return fmt.Sprintf(l.Answers, s.Status)
	case s.Moved != "":
		return fmt.Sprintf(l.Leads, s.Moved)
	}
	return ""
}

// Where says in words where the bar of an entry has its marks: from the first
// hundredth of the notes to the last, most of them at one. A most below 0 is
// none; a last that is the first says that there is one place only; a first below
// 0 says that there is none, which gives "".
func (l *Locale) Where(first, last, most int) string {
	percent := func(n int) string { return strings.Replace(l.Percent, "#", strconv.Itoa(n), 1) }
	switch {
	case first < 0:
		return ""
	case first == last:
		return fmt.Sprintf(l.About, percent(first))
	case most < 0:
		return fmt.Sprintf(l.From, percent(first), percent(last))
	}
	return fmt.Sprintf(l.FromMost, percent(first), percent(last), percent(most))
}

// Order says in which order a reading list stands.
func (l *Locale) Order(by model.Grouping) string {
	switch by {
	case model.ByKind:
		return l.ByKind
	case model.BySection:
		return l.BySection
	}
	return l.InOrder
}

// Quotation puts words of the notes in quotation marks. They come in three parts,
// of which the one in the middle may be shown in another way. Marks of the same
// kind in the words become those of a quotation within one, if they are in pairs.
func (l *Locale) Quotation(before, form, after string) (string, string, string) {
	opening, closing, _ := strings.Cut(l.Quote, "%s")
	if all := before + form + after; strings.Contains(all, opening) && paired(all, opening, closing) {
		open, shut, _ := strings.Cut(l.Inner, "%s")
		inner := strings.NewReplacer(opening, open, closing, shut)
		before, form, after = inner.Replace(before), inner.Replace(form), inner.Replace(after)
	}
	return opening + before, form, after + closing
}

// paired reports whether marks of quotation are in pairs.
func paired(words, opening, closing string) bool {
	if opening == closing {
		return strings.Count(words, opening)%2 == 0
	}
	return strings.Count(words, opening) == strings.Count(words, closing) &&
		strings.Index(words, opening) < strings.Index(words, closing) &&
		strings.LastIndex(words, opening) < strings.LastIndex(words, closing)
}

// Page returns what stands before and behind the label of a page in a reference.
func (l *Locale) Page() (before, behind string) {
	before, behind, _ = strings.Cut(l.PageAt, "%s")
	return before, behind
}

// Title returns the title of several notes, from theirs, each once.
func (l *Locale) Title(titles []string) string {
	switch len(titles) {
	case 0:
		return l.Untitled
	case 1:
		return titles[0]
	case 2:
		return fmt.Sprintf(l.Titles, titles[0], titles[1])
	}
	return fmt.Sprintf(l.TitlesMore, titles[0])
}

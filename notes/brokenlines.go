package notes

import (
	"fmt"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"gloss/model"
)

// Markdown and its kin join the lines of a paragraph, so that an editor may wrap them.
// Many who take notes do not know, and end a line where they mean it:
//
//	10:30
//	The hive in winter
//	Ann Lee, keeper at the mill
//
// Such lines keep their ends where they plainly were not wrapped: they are short, the
// next word would have fitted, and nothing in them speaks of a sentence that goes on.
// In case of doubt they are joined. Lines that are counted off, and those that begin with a
// sign which stands before nothing else, are kept apart in any case: see marklines.go.

const (
	// widestWrap is the most columns at which an editor is thought to wrap.
	widestWrap = 140
	// narrowestWrap is the fewest of them that notes are searched for; narrowestFull is
	// the fewest of a paragraph that is full.
	narrowestWrap, narrowestFull = 40, 30
	// shortLine and longLine are the columns up to which a word would have fitted in any
	// case, and at most, in notes that show no width; of two lines of which the first is
	// the longer, so that it may have been full, only shortPair.
	shortLine, longLine, shortPair = 50, 66, 40
)

// brokenLine is a line of a paragraph.
type brokenLine struct {
	at          int    // the inline that it begins with
	width       int    // columns up to its end, with those before it
	said        int    // characters that readers see …
	columns     int    // … and the columns that they take, two for a wide one
	first, last string // words
	head        int    // columns of the first word, or of the whole link that stands there
	image       bool   // it holds a picture
	code        bool   // it begins with code
}

// wrapping tells how the lines of notes are wrapped.
type wrapping struct {
	// begins and ends count, by width, the lines that an editor would have wrapped
	// there: their words fit, and the next one does not.
	begins, ends [widestWrap + 2]int
	lines        int // that are long enough to tell
}

// keepLineEnds puts hard breaks between the lines of the paragraphs of a document that
// plainly were not wrapped.
func keepLineEnds(d *model.Document) {
	if len(d.Sources) == 0 || d.Sources[0].Format != "markdown" && d.Sources[0].Format != "org" {
		return
	}
	var w wrapping
	eachParagraph(d, func(p *model.Paragraph) { w.count(linesOf(p)) })
	width := w.width()
	count, first := 0, model.Position{}
	eachParagraph(d, func(p *model.Paragraph) {
		lines := linesOf(p)
		if !meant(lines, width) {
			lines = markedLines(lines)
		}
		if len(lines) > 1 {
			breakAt(p, lines)
			if count++; count == 1 {
				first = p.Position
			}
		}
	})
	if count > 0 {
		d.Report(first, model.Info, "notes.line-ends", fmt.Sprintf("paragraphs whose lines were plainly not wrapped keep the ends of their lines: %d", count),
			"write on one line what is one line")
	}
}

// eachParagraph visits the paragraphs of a document.
func eachParagraph(d *model.Document, visit func(*model.Paragraph)) {
	d.EachBlock(func(b model.Block) {
		if p, ok := b.(*model.Paragraph); ok {
			visit(p)
		}
	})
}

// linesOf returns the lines of a paragraph that has several and no hard breaks.
func linesOf(p *model.Paragraph) []brokenLine {
	list := p.Inlines
	if len(list) < 2 || list[len(list)-1].Pos().Line <= list[0].Pos().Line {
		return nil
	}
	starts := lineStarts(list)
	if len(starts) < 2 {
		return nil
	}
	lines := make([]brokenLine, len(starts))
	for k, from := range starts {
		to := len(list)
		if k+1 < len(starts) {
			to = starts[k+1]
		}
		l := brokenLine{at: from}
		for _, n := range list[from:to] {
			if _, broken := n.(*model.LineBreak); broken {
				return nil
			}
		}
		l.image = model.Holds[*model.Image](list[from:to])
		_, l.code = list[from].(*model.CodeSpan)
		text := model.PlainText(list[from:to])
		words := strings.Fields(text)
		if len(words) == 0 {
			return nil
		}
		l.first, l.last = words[0], words[len(words)-1]
		l.said, l.columns = utf8.RuneCountInString(text), columnsOf(text)
		l.head = headWidth(list[from:to], l.first)
		if end, ok := list[to-1].(*model.Text); ok {
			l.width = int(end.Column) - 1 + utf8.RuneCountInString(strings.TrimRight(end.Value, " "))
		}
		lines[k] = l
	}
	return lines
}

// beginsSmall reports whether a line begins as one may that goes on with a sentence:
// with a small letter or with code.
func (l brokenLine) beginsSmall() bool {
	return l.code || unicode.IsLower(firstRune(l.first)) && !strings.Contains(l.first, "://")
}

// needs returns the columns that a line would have had with the first word of the
// next one.
func (l brokenLine) needs(next brokenLine) int { return l.width + 1 + next.head }

// headWidth returns the columns of the first word of a line. A link is as wide as it
// stands in the source, with its address: many editors do not part it.
func headWidth(line []model.Inline, word string) int {
	width := utf8.RuneCountInString(word)
	if i := strings.IndexFunc(word, blankless); i >= 0 {
		width = max(1, utf8.RuneCountInString(word[:i]))
	}
	link, ok := line[0].(*model.Link)
	if !ok || link.Auto {
		return width
	}
	if len(line) > 1 && line[1].Pos().Line == link.Line {
		return max(width, int(line[1].Pos().Column-link.Column))
	}
	return utf8.RuneCountInString(model.PlainText(line[:1])) + len("[]()") + len(link.Target)
}

// widest returns the width of the longest line.
func widest(lines []brokenLine) int {
	most := 0
	for _, l := range lines {
		most = max(most, l.width)
	}
	return most
}

// full reports whether no line of several but the last had room for another word.
func full(lines []brokenLine) bool {
	const slack = 2 // columns that the longest line may stay below the width
	width := widest(lines)
	for k := range lines[:len(lines)-1] {
		if lines[k].needs(lines[k+1]) <= width-slack {
			return false
		}
	}
	return true
}

// count takes account of the lines of a paragraph.
func (w *wrapping) count(lines []brokenLine) {
	for k := range max(len(lines)-1, 0) {
		from, to := lines[k].width, min(lines[k].needs(lines[k+1]), widestWrap+1)
		if from < narrowestWrap {
			continue
		}
		if w.lines++; from < to {
			w.begins[from]++
			w.ends[to]++
		}
	}
}

// width returns the width at which the lines were wrapped, 0 where they were not:
// half of those that are long enough were then, and three at least.
func (w *wrapping) width() int {
	const fewest = 3
	most, best, open := fewest-1, 0, 0
	for width := range w.begins {
		open += w.begins[width] - w.ends[width]
		if open > most {
			most, best = open, width
		}
	}
	if 2*most < w.lines {
		return 0
	}
	return best
}

// meant reports whether the ends of the lines of a paragraph are meant. width is that
// at which the lines of the notes were wrapped.
func meant(lines []brokenLine, width int) bool {
	if most := widest(lines); len(lines) < 2 || len(lines) > 2 && full(lines) && most >= narrowestFull && most <= widestWrap {
		return false
	}
	small, stops, misses := 0, 0, 0
	notes := lines[0].beginsSmall() // sentences begin with a capital
	for k := range lines[:len(lines)-1] {
		l, next := lines[k], lines[k+1]
		if l.image || next.image || goesOn(l.last, next.first) {
			return false
		}
		lower := next.beginsSmall()
		if lower {
			small++
			if width > 0 && 2*l.needs(next) > width || !notes && len(lines) == 2 {
				return false
			}
		}
		if endsSaid(l.last) {
			stops++
		}
		if !hadRoom(l, next, lines, width) {
			if misses++; lower && (!notes || width > 0) {
				return false
			}
		}
	}
	if small > 0 && (stops > 0 || endsSaid(lines[len(lines)-1].last)) {
		return false
	}
	breaks := len(lines) - 1
	return 3*stops <= breaks && 5*misses <= 2*breaks
}

// hadRoom reports whether the first word of the next line would have fitted on a line.
func hadRoom(l, next brokenLine, lines []brokenLine, width int) bool {
	needs := l.needs(next)
	switch {
	case brokenAnywhere(l, next):
		return l.columns <= shortBlankless || l.columns+slackBlankless < mostColumns(lines)
	case width > 0:
		return 4*needs <= 3*width
	case min(l.width, l.said) > widestWrap:
		return !next.beginsSmall() && !strings.Contains(next.first, "://")
	case len(lines) == 2 && l.width >= next.width:
		return needs <= shortPair
	}
	return needs <= min(max(widest(lines)-5, shortLine), longLine)
}

// A script without blanks is broken anywhere: lines that were wrapped are all full but the
// last. No line was that is shortBlankless columns wide at most, or more than slackBlankless
// narrower than another.
const shortBlankless, slackBlankless = 34, 8

// brokenAnywhere reports whether an editor may have broken a line where it ends though
// there was no blank.
func brokenAnywhere(l, next brokenLine) bool {
	end, _ := utf8.DecodeLastRuneInString(l.last)
	return blankless(end) || blankless(firstRune(next.first))
}

// mostColumns returns the columns of the widest line.
func mostColumns(lines []brokenLine) int {
	most := 0
	for _, l := range lines {
		most = max(most, l.columns)
	}
	return most
}

// columnsOf returns the columns that a text takes where wide characters take two.
func columnsOf(s string) int {
	n := 0
	for _, r := range s {
		if n++; r >= 0x1100 && isWide(r) {
			n++
		}
	}
	return n
}

// goesOn reports whether the words at the end of a line and at the start of the next
// one are those of a sentence that goes over it.
func goesOn(last, first string) bool {
	end, _ := utf8.DecodeLastRuneInString(last)
	begin := firstRune(first)
	if strings.ContainsRune(",;-–—&/+(、，；。．！？", end) && !strings.Contains(last, "://") || strings.ContainsRune(".,;:!?)、。，．」）", begin) {
		return true
	}
	if strings.Trim(first, "-–—|/+&=<>") == "" || strings.HasPrefix(first, "->") || strings.HasPrefix(first, "=>") || begin == '→' || begin == '(' {
		return true
	}
	small := joiningWords()
	return small.Has(strings.ToLower(last)) || small.Has(first)
}

// joiningWords are the small words of all languages that passages are told in.
var joiningWords = sync.OnceValue(func() *Vocabulary { return NewVocabulary(passageWords[:]...) })

// endsSaid reports whether a word ends a sentence.
func endsSaid(word string) bool {
	word = strings.TrimRight(word, "\"”’)")
	return (strings.HasSuffix(word, ".") || strings.HasSuffix(word, "!")) && !strings.HasSuffix(word, "..")
}

// blankless reports whether a letter is of a script that sets no blanks between words.
func blankless(r rune) bool {
	return unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

// breakAt puts a hard break before each line but the first.
func breakAt(p *model.Paragraph, lines []brokenLine) {
	list := make([]model.Inline, 0, len(p.Inlines)+len(lines))
	for k, l := range lines {
		to := len(p.Inlines)
		if k+1 < len(lines) {
			to = lines[k+1].at
		}
		if k > 0 {
			list = breakBehind(list)
		}
		list = append(list, p.Inlines[l.at:to]...)
	}
	p.Inlines = list
}

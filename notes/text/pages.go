package text

import (
	"strings"
	"unicode/utf8"

	"gloss/notes"
)

// What can be said of a page as a whole: whether its points stand alone, and what
// it says of its own contents.

// looseLists reports whether the points of the page's lists stand alone: lone
// lines mostly follow lone lines, and few of them are sentences or long, unless all
// are. A line above code heads it, as one above a run does.
func (p *page) looseLists() bool {
	lone, before, short, sentences := 0, 0, 0, 0
	for k, b := range p.blocks {
		if !b.lone() {
			continue
		}
		l := &p.lines[b.lines[0]]
		lone++
		if k+1 < len(p.blocks) && (!p.blocks[k+1].lone() || p.lines[p.blocks[k+1].lines[0]].looksLikeCode()) {
			before++
		}
		if l.characters() < 60 {
			short++
		}
		if endsSentence(l.text) {
			sentences++
		}
	}
	return lone >= fewLone && before*5 < lone && short*10 > lone*8 && (sentences*3 < lone || sentences*10 > lone*9)
}

// fewLone is the number of lone lines below which nothing can be said of how they
// follow each other.
const fewLone = 16

// fragments reports whether most of the page's short lone lines that are no
// sentences are followed by such, and few by a run: its points stand alone.
func (w *weigher) fragments() bool {
	all, pairs, runs := 0, 0, 0
	short := func(b block) bool {
		l := &w.p.lines[b.lines[0]]
		return b.lone() && l.characters() < 60 && !endsSentence(l.text)
	}
	before := false
	for _, b := range w.p.blocks {
		is := short(b)
		switch {
		case before && !b.lone():
			runs++
		case before && is:
			pairs++
		}
		if is {
			all++
		}
		before = is
	}
	return pairs*2 > all && runs*6 < all
}

// countsHeadings reports whether lone lines count headings: "Chapter 1", "Chapter
// 2", "Chapter 3". What stands between those are no headings, mostly.
func (w *weigher) countsHeadings() bool {
	counted, first := 0, ""
	for _, b := range w.p.blocks {
		if !b.lone() {
			continue
		}
		switch word, ok := countedWord(w.p.lines[b.lines[0]].text); {
		case ok && first == "":
			first, counted = word, 1
		case ok && word == first:
			counted++
		}
	}
	return counted > 2
}

// listed returns the titles that stand alone and, above, as lines of one run: a
// list of contents at the top of the page, or an agenda; and the block below which
// it names all headings, but those within others, since it is said to be a list of
// contents or counts its lines: one behind the last where it does not.
func (w *weigher) listed() (found map[int32]bool, from int) {
	from = len(w.p.blocks)
	for k, b := range w.p.blocks[:min(len(w.p.blocks), contentsWithin)] {
		if len(b.lines) < leastContents {
			continue
		}
		titles := map[int32]bool{}
		numbers := 0
		for _, i := range b.lines {
			whole := w.p.lines[i].text
			text := bareEntry(whole)
			if len(text) < len(whole) {
				numbers++
			}
			if n := w.titleOf(text); n != 0 {
				titles[n] = true
			} else if n := w.titleOf(whole); n != 0 {
				titles[n] = true
			}
		}
		if len(titles) >= leastContents && len(titles)*2 > len(b.lines) && len(titles) > len(found) {
			said := w.namesContents(k) || k > 0 && w.p.blocks[k-1].lone() && w.namesContents(k-1)
			found, from = titles, len(w.p.blocks)
			if (said && len(w.p.blocks) <= mostBetween*len(titles) || numbers*2 > len(b.lines)) && len(titles)*5 >= len(b.lines)*4 {
				from = k
			}
		}
	}
	return found, from
}

// mostBetween is the number of blocks from one title to the next, on average, up to
// which a list of contents names all headings; where they are further apart, parts of
// what it names have headings too.
const mostBetween = 12

// titleOf returns the number of the lone lines that read as a text does, 0 for none.
func (w *weigher) titleOf(text string) int32 {
	if len(text) > longestTitle*utf8.UTFMax {
		return 0
	}
	w.room = notes.AppendFolded(w.room[:0], text)
	if n, ok := w.titles.texts.find(w.room); ok {
		return n + 1
	}
	return 0
}

// announces reports whether a list of contents that names all headings, at their
// full length, names lone block k below it.
func (w *weigher) announces(k int) bool {
	return k > w.contentsAt && w.contents[w.lone[k].title]
}

// bareEntry returns a line of a list of contents without the number before it and
// the dots and the page behind it: "2.1 Pollen . . . . 12".
func bareEntry(s string) string {
	if number, rest, ok := strings.Cut(s, " "); ok && number != "" && strings.Trim(number, "0123456789.") == "" && isDigit(number[0]) {
		s = strings.TrimLeft(rest, " ")
	}
	if bare := strings.TrimRight(s, "0123456789"); len(bare) < len(s) {
		if t := strings.TrimRight(bare, " ."); strings.Count(bare[len(t):], ".") > 1 || strings.HasSuffix(t, "…") {
			return strings.TrimRight(t, " .…")
		}
	}
	return s
}

// namesContents reports whether the first line of block k is the title of a list of
// contents.
func (w *weigher) namesContents(k int) bool {
	return contentsTitles[notes.FoldTitle(w.p.lines[w.p.blocks[k].lines[0]].text)]
}

// contentsTitles stand above a list of contents, as notes.FoldTitle writes them.
var contentsTitles = wordSet(`contents tableofcontents toc inhalt inhaltsverzeichnis inhaltsübersicht sommaire tabledesmatières contenido contenidos índice indice sommario conteúdo sumário inhoud inhoudsopgave
innehåll indhold innhold sisällys spistreści obsah содержание оглавление зміст περιεχόμενα içindekiler 目次 目录 目錄`)

// A list of contents stands among the first blocks of a page, and names some
// headings.
const contentsWithin, leastContents = 8, 3

// introduces reports whether the last line of block k ends with a colon: what
// follows is what it announces.
func (w *weigher) introduces(k int) bool {
	b := w.p.blocks[k]
	l := &w.p.lines[b.lines[len(b.lines)-1]]
	return l.traits()&(colons|foreign) != 0 && (strings.HasSuffix(l.text, ":") || strings.HasSuffix(l.text, "：")) && l.level == 0
}

package layout

import (
	"fmt"
	"sort"
	"strings"

	"gloss/export"
	"gloss/model"
)

// setRunning sets the running heads and the page numbers, on all pages but the
// cover. At the left stands the book, or its part where the section at the right is
// one within it; in notes written from right to left they change places, and the numbers
// stand at the left, as the binding is at the right.
func (s *setter) setRunning() {
	s.quiet = true
	book := s.settable(title(s.book.Event))
	if book == "" {
		book = s.bookTitle()
	}
	k := &s.kits.running
	left, right := s.area.left, s.area.left+s.area.width
	headY := s.area.top * 62 / 100
	footY := s.out.Height - (s.out.Height-s.area.bottom)*48/100
	bookLine := s.oneLine(book, k, s.area.width*45/100)
	part, partLine := "", bookLine
	for i, g := range s.out.Pages {
		if g.Part == CoverPart {
			continue
		}
		number := fmt.Sprintf(s.words.PageNo, s.out.Label(i))
		if i >= s.out.Front {
			number = fmt.Sprintf(s.words.PageOf, s.out.Label(i), len(s.out.Pages)-s.out.Front)
		}
		foot := s.oneLine(number, k, s.area.width)
		g.Foot = append(g.Foot, Placed{headAt(foot, left, right, s.fromRight && !s.opt.Duplex), footY, foot})
		if g.opener {
			continue
		}
		at := bookLine
		if g.inside != "" && g.inside != g.running {
			if g.inside != part {
				part, partLine = g.inside, s.calledLine(g.inside, k, s.area.width*45/100)
			}
			at = partLine
		}
		g.Head = append(g.Head, Placed{headAt(at, left, right, !s.fromRight), headY, at})
		if g.running != "" && g.running != book {
			l := s.calledLine(g.running, k, s.area.width*50/100)
			g.Head = append(g.Head, Placed{headAt(l, left, right, s.fromRight), headY, l})
		}
		g.Shapes = append(g.Shapes, Shape{Kind: LineShape, X: left, Y: headY + k.plain.Size*55/100, W: s.area.width, Weight: units(s.theme.RuleWidth) / 2, Color: s.theme.Rule})
	}
	s.quiet = false
}

// headAt returns where a line stands that begins at left, or else ends at right.
func headAt(l *Line, left, right Unit, begins bool) Unit {
	if begins {
		return left
	}
	return right - lineWidth(l)
}

// longestHead is the number of bytes of a title that could fit on a line.
const longestHead = 400

// callParts settles what lists call the parts of the book.
func (s *setter) callParts() {
	s.shelves = export.Shelves(s.book.Document)
	s.partNames, s.apart = export.PartNames(s.book.Document, s.words.Date), map[string]string{}
	for part, name := range s.partNames {
		if apart, ok := strings.CutPrefix(title(name), title(model.PlainText(part.Title))); ok {
			s.apart[title(name)] = apart
		}
	}
}

// calledLine is oneLine for what lists call a section: of a part that shares its title, the
// title is cut, and not what tells it apart, unless that has no room itself.
func (s *setter) calledLine(called string, k *kit, width Unit) *Line {
	rightward := s.rightward
	l, whole := s.lineOrCut(called, k, width)
	apart := s.apart[called]
	if whole || apart == "" {
		return l
	}
	words := []rune(strings.TrimSuffix(called, apart))
	kept := l
	sort.Search(len(words), func(n int) bool { // the first n that are too many
		s.rightward = rightward
		l, fits := s.lineOrCut(wholeWords(words[:n+1])+"…"+apart, k, width)
		if fits {
			kept = l
		}
		return !fits
	})
	return kept
}

// wholeWords returns the beginning of a title without a word that may be cut, unless that
// is all there is.
func wholeWords(beginning []rune) string {
	s := string(beginning)
	if i := strings.LastIndexByte(s, ' '); i > 0 {
		s = s[:i]
	}
	return strings.TrimRight(s, " ,;:–-")
}

// oneLine sets text on one line, cut with an ellipsis where it is too long.
func (s *setter) oneLine(text string, k *kit, width Unit) *Line {
	l, _ := s.lineOrCut(text, k, width)
	return l
}

// lineOrCut is oneLine, and reports whether the whole text stands on the line.
func (s *setter) lineOrCut(text string, k *kit, width Unit) (l *Line, whole bool) {
	if len(text) > longestHead {
		text = strings.ToValidUTF8(text[:longestHead], "")
	}
	segs := s.plainSegments(text, k.plain)
	rightward := s.rightward
	lines := s.breakAs(greedy, segs, width, width)
	whole = len(lines) == 1
	if !whole {
		s.rightward = rightward
		lines = s.breakAs(greedy, segs, width-k.plain.Size, width)
	}
	first := &lines[0]
	if n := len(first.runs); !whole && n > 0 && first.runs[n-1].Kind == HyphenRun {
		first.width, first.runs = first.runs[n-1].X, first.runs[:n-1]
	}
	from := unbounded
	for i := range first.runs {
		from = min(from, first.runs[i].X)
	}
	dots := Run{X: first.width, Look: s.look(k.plain)}
	if !whole {
		s.text("…", k.plain, tone{}, model.Position{})
		last := s.segs[len(s.segs)-1]
		dots.Text, dots.Look, dots.W = last.text, s.look(last.style), s.width(last.text, last.style)
	}
	if first.flushRight {
		from, dots.X = from-dots.W, 0
	}
	for i := range first.runs {
		first.runs[i].X -= from
	}
	if !whole {
		first.runs = append(first.runs, dots)
	}
	return &Line{Runs: first.runs, Height: k.leading, Base: k.base, Role: RunningRole}, whole
}

func lineWidth(l *Line) Unit {
	w := Unit(0)
	for _, r := range l.Runs {
		w = max(w, r.X+r.W)
	}
	return w
}

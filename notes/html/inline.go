package html

import (
	"slices"
	"strings"

	"golang.org/x/net/html/atom"

	"gloss/model"
	"gloss/notes"
)

// mode says what becomes of blocks within a run of inlines.
type mode uint8

const (
	inParagraph mode = iota // there are none
	inTitle                 // they are parted by blanks
	inCell                  // they stand on lines of their own
)

// run collects the inlines of a paragraph, a title or a cell. Blanks are
// collapsed as browsers do it: one is written when the next word is, outside
// of the elements that begin or end at it.
type run struct {
	r      *reading
	mode   mode
	frames []frame
	styles [typed + 1]int // how many elements of each kind are open

	blank  int32 // offset of a blank that is not written yet; -1 for none
	any    bool  // something was written
	broken bool  // the last thing written is a line break
	apart  bool  // a block began or ended (in titles and cells)
	code   int32 // the innermost code element; 0 for none
	last   extent
	span   int32 // the code element of the last code span

	task  *model.TaskState     // of the point that the run belongs to; nil elsewhere
	whole func([]model.Inline) // takes a paragraph that two line breaks end; may be nil
}

// extent is the last text that stands in the source as it is, and where.
type extent struct {
	text     *model.Text
	from, to int32
}

// style is a kind of inline element.
type style uint8

const (
	plain style = iota
	strong
	stressed
	struck
	anchored
	tongue // in another language
	typed  // in a face of typewriters
)

// frame is an inline element that is open. The first one stands for the run.
type frame struct {
	style style
	at    int32
	href  string
	title string
	lang  string // of a passage
	list  []model.Inline
}

// maxPiece is how long a text may be to which more is added.
const maxPiece = 512

func (b *run) reset() {
	b.frames, b.styles = b.frames[:0], [typed + 1]int{}
	b.push(frame{})
	b.blank, b.any, b.broken, b.apart = -1, false, false, false
}

// push adds a frame, whose list takes the room of one that stood there before.
func (b *run) push(f frame) {
	f.list = nil
	if n := len(b.frames); n < cap(b.frames) {
		f.list = b.frames[:n+1][n].list[:0]
	}
	b.frames = append(b.frames, f)
}

// finish closes all frames and returns the inlines, nil where nothing was
// written.
func (b *run) finish() []model.Inline {
	if len(b.frames) == 0 {
		b.reset()
		return nil
	}
	for len(b.frames) > 1 {
		b.shut()
	}
	list := b.r.nodes.Inlines(withoutBreaks(b.frames[0].list))
	b.reset()
	return list
}

// withoutBreaks takes line breaks off the end.
func withoutBreaks(list []model.Inline) []model.Inline {
	for len(list) > 0 {
		if _, ok := list[len(list)-1].(*model.LineBreak); !ok {
			break
		}
		list = list[:len(list)-1]
	}
	return list
}

// open begins an inline element.
func (b *run) open(f frame) {
	if len(b.frames) == 0 {
		b.reset()
	}
	b.styles[f.style]++
	b.push(f)
}

// shut ends the innermost inline element. Line breaks at its end go behind it.
func (b *run) shut() {
	f := b.frames[len(b.frames)-1]
	b.frames = b.frames[:len(b.frames)-1]
	b.styles[f.style]--
	inner := withoutBreaks(f.list)
	behind := f.list[len(inner):]
	if f.style != plain {
		inner = b.r.nodes.Inlines(inner)
	}
	out := &b.frames[len(b.frames)-1]
	if len(inner) > 0 {
		pos := inner[0].Pos()
		switch f.style {
		case strong:
			out.list = append(out.list, &model.Strong{Position: pos, Inlines: inner})
		case stressed:
			out.list = append(out.list, &model.Emphasis{Position: pos, Inlines: inner})
		case struck:
			out.list = append(out.list, &model.Strike{Position: pos, Inlines: inner})
		case tongue:
			out.list = append(out.list, &model.Passage{Position: pos, Language: f.lang, Told: true, Inlines: inner})
		case anchored:
			out.list = append(out.list, &model.Link{Position: b.r.at(f.at), Target: f.href, Title: f.title, Inlines: inner, Auto: says(inner, f.href)})
		default:
			out.list = append(out.list, inner...)
		}
	}
	out.list = append(out.list, behind...)
}

// says reports whether the text of a link is its address.
func says(list []model.Inline, address string) bool {
	for _, n := range list {
		if _, plain := n.(*model.Text); !plain {
			return false
		}
	}
	s := model.PlainText(list)
	if len(s) > len(address) {
		return false
	}
	if s == address || "mailto:"+s == address {
		return true
	}
	if bare := strings.TrimSuffix(s, "/"); bare == "" || !strings.Contains(address, bare) {
		return false
	}
	words, target := notes.FindAddress(s)
	return words == s && target == address
}

// outer returns the frame that what stands before the next word belongs to: the
// innermost that has something in it.
func (b *run) outer() *frame {
	k := len(b.frames) - 1
	for k > 0 && len(b.frames[k].list) == 0 {
		k--
	}
	return &b.frames[k]
}

// lead writes what stands before the next word: a blank or a line break.
func (b *run) lead(at int32) {
	if len(b.frames) == 0 {
		b.reset()
	}
	if b.apart && b.any && !b.broken {
		if b.mode == inCell {
			f := b.outer()
			f.list = append(f.list, &model.LineBreak{Position: b.r.at(at)})
			b.broken = true
		} else if b.blank < 0 {
			b.blank = at
		}
	}
	if b.blank >= 0 && b.any && !b.broken {
		f := b.outer()
		if t := lastText(f.list); t != nil && len(t.Value) < maxPiece {
			b.extend(t, b.last.to, " ")
		} else {
			f.list = append(f.list, b.r.nodes.Text(b.r.at(b.blank), " "))
		}
	}
	b.blank, b.apart, b.broken, b.any = -1, false, false, true
}

// extend adds to a text what stands at an offset, without a copy where the
// source has it there.
func (b *run) extend(t *model.Text, at int32, s string) {
	src := b.r.src.Text
	if t == b.last.text && at == b.last.to && strings.HasPrefix(src[at:], s) {
		b.last.to += int32(len(s))
		t.Value = src[b.last.from:b.last.to]
		return
	}
	t.Value += s
	b.last = extent{}
}

func lastText(list []model.Inline) *model.Text {
	if len(list) == 0 {
		return nil
	}
	t, _ := list[len(list)-1].(*model.Text)
	return t
}

// leaf adds an inline that has no text of the source.
func (b *run) leaf(n model.Inline, at int32) {
	b.lead(at)
	b.r.place(at)
	f := &b.frames[len(b.frames)-1]
	f.list = append(f.list, n)
}

// lineBreak adds a line break; a second one ends the paragraph.
func (b *run) lineBreak(at int32) {
	b.blank = -1
	switch {
	case !b.any:
	case b.mode == inTitle:
		b.blank = at
	case !b.broken:
		f := b.outer()
		f.list = append(f.list, &model.LineBreak{Position: b.r.at(at)})
		b.broken = true
	case b.whole != nil:
		b.part()
	}
}

// part ends the paragraph and goes on with another one, within the same inline
// elements.
func (b *run) part() {
	frames := slices.Clone(b.frames[min(1, len(b.frames)):])
	list := b.finish()
	b.reset()
	if len(list) > 0 {
		b.whole(list)
	}
	for _, f := range frames {
		b.open(f)
	}
}

// node adds a node of the tree with all below it.
func (b *run) node(i int32) {
	t := b.r.tree
	n := &t.nodes[i]
	if n.has&dropped != 0 {
		return
	}
	switch n.kind {
	case text:
		b.text(n.start, n.end)
		return
	case raw:
		return
	}
	if lang := b.r.passageLanguage(i); lang != "" && b.styles[tongue] < notes.MaxPassages {
		notes.MarksLanguages(b.r.doc)
		b.open(frame{style: tongue, at: n.start, lang: lang})
		b.element(i, n)
		b.shut()
		return
	}
	b.element(i, n)
}

// element adds an element with all below it.
func (b *run) element(i int32, n *node) {
	switch n.tag {
	case atom.Br:
		b.lineBreak(n.start)
	case atom.Hr:
		b.apart = true
	case atom.Img, atom.Image:
		b.image(i)
	case atom.Math:
		b.formula(i)
	case atom.Script:
		b.scripted(i)
	case atom.Input:
		b.checkBox(i)
	case atom.A:
		b.anchor(i)
	case atom.Q:
		b.sign("“", n.start)
		b.children(i)
		b.sign("”", max(n.start, n.close-1))
	case atom.Rt:
		b.above(i, n)
	case atom.Sup, atom.Sub:
		b.raised(i, n)
	case atom.Code, atom.Kbd, atom.Samp, atom.Tt:
		outer := b.code
		b.code = i
		b.children(i)
		b.code = outer
	default:
		if n.tag == 0 {
			b.boxOf(i)
		}
		b.styled(i, n)
	}
}

func (b *run) children(i int32) {
	nodes := b.r.tree.nodes
	for c := i + 1; c < nodes[i].stop; c = nodes[c].stop {
		b.node(c)
	}
}

// sign writes a character that an element stands for.
func (b *run) sign(s string, at int32) {
	if s == "”" {
		b.blank = -1
	}
	b.word(s, at)
	b.blank = -1
}

package opml

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"gloss/model"
	"gloss/notes"
)

// maxInlines is how deep inlines may stand within each other; below that only
// their words are kept.
const maxInlines = 16

// inlines reads a stretch of the source: words with HTML or Markdown in them.
// The places of the value's lines are in the ledger afterwards.
func (r *reading) inlines(at span) []model.Inline {
	v := r.value(at)
	return r.part(&v, 0, len(v.s), 0)
}

// part reads a part of a value.
func (r *reading) part(v *value, start, end, depth int) []model.Inline {
	var p *pen
	if n := len(r.spare); n > 0 {
		p, r.spare = r.spare[n-1], r.spare[:n-1]
		clear(p.closer)
	} else {
		p = new(pen)
	}
	*p = pen{r: r, v: v, s: v.s[:end], at: start, done: start, depth: depth, frames: p.frames[:0], closer: p.closer}
	p.push(frame{})
	p.run()
	list := r.nodes.Inlines(trim(p.frames[0].list))
	r.spare = append(r.spare, p)
	return list
}

// frame is a mark that is open, with what was read since.
type frame struct {
	mark   string // the mark of Markdown, or the name of the tag
	pos    model.Position
	target string
	list   []model.Inline
}

// pen writes the inlines of one value. The places of marks that it has looked
// for once it remembers: angle, middle and the closers are offsets of the next
// one, -1 where there is none.
type pen struct {
	r      *reading
	v      *value
	s      string
	at     int // the byte to be read next
	done   int // the end of what is written
	depth  int
	frames []frame

	angle, middle int
	closer        map[string]int
}

func (p *pen) pos(i int) model.Position { return p.r.at(p.v.offset(i)) }

func (p *pen) put(n model.Inline) {
	top := &p.frames[len(p.frames)-1]
	top.list = append(top.list, n)
}

// text writes what was read since the last inline, up to a byte. Line feeds
// between words become hard breaks.
func (p *pen) text(to int) {
	for p.done < to {
		part := p.s[p.done:to]
		i := strings.IndexByte(part, '\n')
		if i >= 0 {
			part = strings.TrimRight(part[:i], " \t")
		}
		if part != "" {
			p.r.ledger.Place(p.r.places.Line(p.v.offset(p.done)))
			p.put(p.r.nodes.Text(p.pos(p.done), unescape(part)))
		}
		if i < 0 {
			break
		}
		p.lineBreak(p.done + i)
		for p.done += i; p.done < to && strings.IndexByte(" \t\n", p.s[p.done]) >= 0; {
			p.done++
		}
	}
	p.done = max(p.done, to)
}

// lineBreak writes a hard break, if there is something to break off.
func (p *pen) lineBreak(i int) {
	list := p.frames[len(p.frames)-1].list
	if n := len(list); n > 0 {
		if _, ok := list[n-1].(*model.LineBreak); !ok {
			p.put(&model.LineBreak{Position: p.pos(i)})
		}
	}
}

// skip writes the text up to the byte that is read now and leaves out the size
// bytes behind it.
func (p *pen) skip(size int) {
	p.text(p.at)
	p.at += size
	p.done = p.at
}

func (p *pen) run() {
	for p.at < len(p.s) {
		switch c := p.s[p.at]; c {
		case '<':
			p.tag()
		case '*', '_', '~':
			p.mark()
		case '`':
			p.code()
		case '[':
			p.link()
		case '\\':
			if p.at+1 < len(p.s) && strings.IndexByte("*_~`[]\\", p.s[p.at+1]) >= 0 && p.s[p.at+1] != '\\' {
				p.skip(1)
			}
			p.at++
		case 'h':
			p.address()
		default:
			p.at++
		}
	}
	p.text(len(p.s))
	for len(p.frames) > 1 {
		p.close()
	}
}

// trim takes breaks and blanks off the ends of a list.
func trim(list []model.Inline) []model.Inline {
	for len(list) > 0 {
		switch n := list[0].(type) {
		case *model.LineBreak:
			list = list[1:]
			continue
		case *model.Text:
			rest := strings.TrimLeft(n.Value, " \t")
			n.Column += int32(len(n.Value) - len(rest))
			if n.Value = rest; rest == "" {
				list = list[1:]
				continue
			}
		}
		break
	}
	for len(list) > 0 {
		n := len(list) - 1
		switch last := list[n].(type) {
		case *model.LineBreak:
			list = list[:n]
			continue
		case *model.Text:
			if last.Value = strings.TrimRight(last.Value, " \t"); last.Value == "" {
				list = list[:n]
				continue
			}
		}
		break
	}
	return list
}

func (p *pen) open(mark, target string, pos model.Position) {
	p.push(frame{mark: mark, pos: pos, target: target})
}

// push adds a frame, whose list takes the room of one that stood there before.
func (p *pen) push(f frame) {
	if n := len(p.frames); n < cap(p.frames) {
		f.list = p.frames[:n+1][n].list[:0]
	}
	p.frames = append(p.frames, f)
}

// isOpen returns the index of the innermost frame with a mark; 0 where there is
// none.
func (p *pen) isOpen(mark string) int {
	for i := len(p.frames) - 1; i > 0; i-- {
		if p.frames[i].mark == mark {
			return i
		}
	}
	return 0
}

// closeTo closes frames until that with index i is closed too.
func (p *pen) closeTo(i int) {
	for len(p.frames) > i {
		p.close()
	}
}

// close makes an inline of the innermost frame.
func (p *pen) close() {
	f := p.frames[len(p.frames)-1]
	p.frames = p.frames[:len(p.frames)-1]
	shown := strings.TrimSpace(model.PlainText(f.list)) != ""
	inner := func() []model.Inline { return p.r.nodes.Inlines(f.list) }
	if f.mark == "a" {
		switch {
		case f.target == "":
		case shown:
			p.put(&model.Link{Position: f.pos, Target: f.target, Inlines: inner()})
			return
		default:
			p.put(&model.Link{Position: f.pos, Target: f.target, Auto: true, Inlines: []model.Inline{p.r.nodes.Text(f.pos, f.target)}})
			return
		}
	}
	if !shown || f.mark == "a" {
		for _, n := range f.list {
			p.put(n)
		}
		return
	}
	switch f.mark {
	case "b", "**", "__":
		p.put(&model.Strong{Position: f.pos, Inlines: inner()})
	case "s", "~~":
		p.put(&model.Strike{Position: f.pos, Inlines: inner()})
	case "code":
		p.put(&model.CodeSpan{Position: f.pos, Value: strings.TrimSpace(model.PlainText(f.list))})
	default:
		p.put(&model.Emphasis{Position: f.pos, Inlines: inner()})
	}
}

// mark reads a mark of emphasis in Markdown.
func (p *pen) mark() {
	c := p.s[p.at]
	size := 1
	for size < 3 && p.at+size < len(p.s) && p.s[p.at+size] == c {
		size++
	}
	if size > 2 || c == '~' && size == 1 || p.isOpen("code") > 0 {
		for p.at < len(p.s) && p.s[p.at] == c {
			p.at++
		}
		return
	}
	mark := p.s[p.at : p.at+size]
	if i := p.isOpen(mark); i > 0 && p.closes(p.at, size) {
		p.text(p.at)
		p.closeTo(i)
		p.skip(size)
		return
	}
	if len(p.frames) < maxInlines && p.isOpen(mark) == 0 && p.opens(p.at, size) && p.next(mark, p.at+size+1) {
		pos := p.pos(p.at)
		p.skip(size)
		p.open(mark, "", pos)
		return
	}
	p.at += size
}

func (p *pen) opens(i, size int) bool {
	if i+size >= len(p.s) || strings.IndexByte(" \t\n<", p.s[i+size]) >= 0 {
		return false
	}
	before, _ := utf8.DecodeLastRuneInString(p.s[:i])
	return i == 0 || !unicode.IsLetter(before) && !unicode.IsDigit(before) && before != '/' && before != '\\'
}

func (p *pen) closes(i, size int) bool {
	if i == 0 || strings.IndexByte(" \t\n", p.s[i-1]) >= 0 {
		return false
	}
	after, n := utf8.DecodeRuneInString(p.s[i+size:])
	return n == 0 || !unicode.IsLetter(after) && !unicode.IsDigit(after) && byte(after) != p.s[i]
}

// next reports whether a mark is closed at or after a byte.
func (p *pen) next(mark string, from int) bool {
	if known, ok := p.closer[mark]; ok && (known < 0 || known >= from) {
		return known >= 0
	}
	if p.closer == nil {
		p.closer = map[string]int{}
	}
	for i := from; i < len(p.s); i++ {
		k := strings.Index(p.s[i:], mark)
		if k < 0 {
			break
		}
		i += k
		if p.s[i-1] != mark[0] && p.closes(i, len(mark)) {
			p.closer[mark] = i
			return true
		}
	}
	p.closer[mark] = -1
	return false
}

// code reads code between back quotes.
func (p *pen) code() {
	size := 1
	for p.at+size < len(p.s) && p.s[p.at+size] == '`' {
		size++
	}
	rest := p.s[p.at+size:]
	quotes := p.s[p.at : p.at+size]
	i := -1
	if size < 4 && !p.none("`"+quotes) {
		if i = strings.Index(rest, quotes); i < 0 {
			p.forget("`" + quotes)
		}
	}
	if i < 0 || strings.TrimSpace(rest[:i]) == "" || strings.HasPrefix(rest[i+size:], "`") {
		p.at += size
		return
	}
	pos := p.pos(p.at)
	p.text(p.at)
	p.r.ledger.Place(int(pos.Line))
	p.put(&model.CodeSpan{Position: pos, Value: notes.Rejoin(rest[:i], " ")})
	p.at += i + 2*size
	p.done = p.at
}

// none and forget remember for which marks a search was in vain.
func (p *pen) none(mark string) bool { return p.closer[mark] < 0 }

func (p *pen) forget(mark string) {
	if p.closer == nil {
		p.closer = map[string]int{}
	}
	p.closer[mark] = -1
}

// find returns how far behind the byte that is read now a mark stands; -1 where
// there is none.
func (p *pen) find(mark string) int {
	if p.none(mark) {
		return -1
	}
	i := strings.Index(p.s[p.at:], mark)
	if i < 0 {
		p.forget(mark)
	}
	return i
}

// address passes over an address in the text, so that nothing in it is taken
// for a mark.
func (p *pen) address() {
	rest := p.s[p.at:]
	if !strings.HasPrefix(rest, "http://") && !strings.HasPrefix(rest, "https://") {
		p.at++
		return
	}
	end := strings.IndexAny(rest, " \t\n<>\"[]")
	if end < 0 {
		end = len(rest)
	}
	for end > 0 && strings.IndexByte("*_~", rest[end-1]) >= 0 {
		end--
	}
	p.at += end
}

package html

import (
	"strings"

	"gloss/model"
)

// special are the bytes that a text may have to be cut or tidied at: blanks,
// the sign of entities, and what odd blanks begin with.
var special = [256]bool{' ': true, '\n': true, '\t': true, '\f': true, '&': true, 0xC2: true, 0xE2: true}

// text adds a piece of the source that holds no tags.
func (b *run) text(start, end int32) {
	s := b.r.src.Text[start:end]
	for i := 0; i < len(s); {
		if isBlank(s[i]) {
			if b.blank < 0 {
				b.blank = start + int32(i)
			}
			i++
			continue
		}
		j, odd := i, false
		for ; j < len(s); j++ {
			c := s[j]
			if !special[c] {
				continue
			}
			if c == '\n' || c == '\t' || c == ' ' && (j+1 == len(s) || isBlank(s[j+1])) {
				break
			}
			odd = odd || c != ' '
		}
		b.piece(s[i:j], start+int32(i), odd)
		i = j
	}
}

// piece adds words that stand on one line. odd says that there may be entities
// or blanks of other kinds in them.
func (b *run) piece(s string, at int32, odd bool) {
	behind := false
	if odd && b.code == 0 {
		before := false
		if s, before, behind = tidy(decoded(s)); before && b.blank < 0 {
			b.blank = at
		}
	} else if odd {
		s = oneLine(decoded(s))
	}
	if s != "" {
		b.word(s, at)
	}
	if behind {
		b.blank = at
	}
}

func (b *run) word(s string, at int32) {
	pos := b.r.at(at)
	b.r.placeLine(int(pos.Line))
	if b.code != 0 {
		b.codeWord(s, at, pos)
		return
	}
	b.lead(at)
	f := &b.frames[len(b.frames)-1]
	if t := lastText(f.list); t != nil && t.Line == pos.Line && len(t.Value) < maxPiece {
		b.extend(t, at, s)
		return
	}
	t := b.r.nodes.Text(pos, s)
	f.list = append(f.list, t)
	if strings.HasPrefix(b.r.src.Text[at:], s) {
		b.last = extent{t, at, at + int32(len(s))}
	}
}

// codeWord adds words within a code element. All of them are one span, unless
// something else stands among them.
func (b *run) codeWord(s string, at int32, pos model.Position) {
	if len(b.frames) > 0 {
		f := &b.frames[len(b.frames)-1]
		if n := len(f.list); n > 0 && !b.broken {
			if c, ok := f.list[n-1].(*model.CodeSpan); ok && c.Line <= pos.Line && len(c.Value) < maxPiece && b.span == b.code {
				if b.blank >= 0 {
					s = " " + s
				}
				c.Value += s
				b.blank = -1
				return
			}
		}
	}
	b.lead(at)
	f := &b.frames[len(b.frames)-1]
	f.list = append(f.list, &model.CodeSpan{Position: pos, Value: s})
	b.span = b.code
}

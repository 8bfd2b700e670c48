package layout

import (
	"unicode/utf8"

	"gloss/model"
)

// appendCovered cuts text into segments of the faces that have its characters.
func (s *setter) appendCovered(text string, st Style, t tone, at model.Position) {
	c := cutter{s: s, text: text, style: st, tone: t, face: st.Face, script: st.Script, flags: t.flags}
	passages := s.passagesOf(text, st.Script)
	breaks := s.breaksOf(text)
	column := at.Column
	for i, r := range text {
		at.Column = column
		if column > 0 {
			column++
		}
		if i < c.from {
			continue // of the emoji before
		}
		if n := emoji(text[i:]); n > 0 {
			c.cut(i, 0)
			s.setEmoji(text[i:i+n], st, t, at)
			c.from = i + n
			continue
		}
		if r == softHyphen || invisible(r) {
			add := flags(0)
			if r == softHyphen {
				add = soft
			}
			c.cut(i, add)
			c.from = i + utf8.RuneLen(r)
			continue
		}
		c.take(i, r, breaks[i] || i == 0 && ideograph(r), passages.at(i, r, c.script), at)
		if r >= 0x590 && isRightward(r) {
			c.flags |= rightward
			s.rightward = true
		}
	}
	c.cut(len(text), 0)
}

// cutter cuts a text into segments of one face and one script.
type cutter struct {
	s     *setter
	text  string
	style Style
	tone  tone

	// Of the segment at work.
	from   int // where it begins
	face   uint8
	script Script
	flags  flags
	cost   int16   // of a line that ends before it
	breaks []int32 // where a line may end within it, from its beginning
}

// cut ends the segment at work at byte to. An empty one is left out unless it says
// something by the flags that are added.
func (c *cutter) cut(to int, add flags) {
	if to > c.from || add != 0 {
		st := c.style
		st.Face, st.Script = c.face, c.script
		if c.face == c.s.emojiFace {
			st.Size = emojiSize(st.Size)
		}
		c.s.segs = append(c.s.segs, segment{text: c.text[c.from:to], style: st, link: c.tone.link, flags: c.flags | add, cost: c.cost, breaks: c.breaks})
	}
	c.from, c.flags, c.cost, c.breaks = to, c.tone.flags, 0, nil
}

// take adds the character at byte i to the segment at work, or begins another with
// it. open says that a line may end before it.
func (c *cutter) take(i int, r rune, open bool, script Script, at model.Position) {
	s := c.s
	face, ok := s.faceFor(r, c.style.Face, c.face)
	switch {
	case !ok:
		c.cut(i, 0)
		c.from = i + utf8.RuneLen(r)
		if s.setPlainly(r, c.style, c.tone, at) {
			break
		}
		s.noGlyph(r, at)
		s.segs = append(s.segs, segment{text: standIn(r), style: c.style, link: c.tone.link, flags: c.tone.flags | loose | standsIn})
	case open && face == c.face && script == c.script && i > c.from:
		c.breaks = append(c.breaks, int32(i-c.from))
	case face != c.face || open || script != c.script:
		c.cut(i, 0)
		c.face, c.script = face, script
		if open {
			c.flags |= loose
			c.cost = int16(easternCost(r))
		}
	}
}

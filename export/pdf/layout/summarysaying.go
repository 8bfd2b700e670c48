package layout

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"gloss/model"
	"gloss/model/summary"
)

// saying sets what an index says of an entry, below the name or behind it: as much of it
// as the density has room for.
type saying struct {
	*digest
	entry         *summary.Entry
	width, indent Unit   // of the line that comes next
	joint         string // between what is said already on the line and what comes next
}

// about sets what is said of an entry, behind what is said already: what the thing
// is, the words where it is named first, where it is named, and with what; the first
// line to a width and an indent.
func (g *digest) about(e *summary.Entry, width, indent Unit) {
	b := &saying{digest: g, entry: e, width: width, indent: indent}
	if len(g.segs) > 0 {
		b.joint = ". "
	}
	if e.About != "" {
		b.join(" ")
		g.say(strings.TrimRight(title(e.About), ".")+".", g.inEnglish(g.kits.index.italic))
	}
	b.others()
	if g.density.apart {
		b.home()
		b.line()
	}
	b.first()
	b.places()
	b.related(g.words.With, e.With[:min(len(e.With), g.density.with)])
	b.related(g.words.SeeAlso, e.SeeAlso)
	if !g.density.apart {
		b.home()
	}
	b.line()
}

// join joins what comes next to what is said already; after is the joint behind it.
func (b *saying) join(after string) {
	if b.joint != "" {
		b.segs = b.between(b.segs, b.joint, b.kits.index.plain)
	}
	b.joint = after
}

// line ends the line.
func (b *saying) line() {
	if len(b.segs) > 0 {
		b.turned(b.segs, b.width, b.indent)
		b.segs = b.segs[:0]
		b.width, b.indent = b.area.column-b.turn(), b.turn()
	}
	b.joint = ""
}

// others says the other names that the notes have for the thing, where the density has room.
func (b *saying) others() {
	if names := b.entry.OtherNames(); len(names) > 0 && b.density.with > 0 {
		b.join(" ")
		b.say(fmt.Sprintf(b.digest.words.Also, strings.Join(names, b.digest.words.Comma)), b.kits.index.plain)
	}
}

// home says the address of the home page, which leads there.
func (b *saying) home() {
	link, _ := b.linkTo(b.entry.URL, model.SourceName{})
	if short := shortAddress(webAddress(b.entry.URL)); b.density.home && short != "" {
		b.join(". ")
		b.text(short, b.quietStyle(), tone{flags: address, link: link}, model.Position{})
	}
}

// first says the words in which the notes name it first.
func (b *saying) first() {
	if b.density.words == 0 || !b.entry.First.Telling() {
		return
	}
	words := b.entry.First.Near(b.density.words)
	before, form, after := b.words.Quotation(title(words.Words()), "", "")
	b.join(behind(words.After))
	b.text(before+form+after, b.kits.index.plain, tone{}, model.At(b.index.Sources[words.Source].Name, words.Line, 0))
	if b.density.apart {
		b.line()
	}
}

// behind returns the joint behind quoted words that end so: a full stop, unless they have
// a sign of their own.
func behind(words string) string {
	if r, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(words)); strings.ContainsRune(".!?…。！？", r) {
		return " "
	}
	return ". "
}

// places says where it is named. Many places stand on a line each where the density
// has room for that.
func (b *saying) places() {
	g, k := b.digest, &b.kits.index
	parts, rest := b.index.Parts(b.entry)
	listed := b.density.listed && len(parts) > model.MostLocators
	if listed {
		b.line()
	}
	source := -1
	for i := range parts {
		if after := b.words.Semicolon; i == len(parts)-1 && rest.Sections == 0 {
			b.join(". ")
		} else {
			b.join(after)
		}
		g.part(&parts[i], source)
		if source = parts[i].Source; listed {
			b.listed()
		}
	}
	if rest.Sections > 0 {
		b.join(". ")
		g.say(b.words.Of(b.words.More, rest.Sections), k.plain)
		g.numbers([]summary.Locator{rest.Locator()}, b.quietStyle())
		if listed {
			b.listed()
		}
	}
	if b.density.apart {
		b.line()
	}
}

// listed ends a line of a list of places, which stands a turn further in.
func (b *saying) listed() {
	b.width, b.indent = b.area.column-2*b.turn(), 2*b.turn()
	b.line()
}

// related says what an entry is mentioned with, or what is related to it.
func (b *saying) related(word string, names []string) {
	if len(names) == 0 {
		return
	}
	b.join(". ")
	b.segs = b.refer(b.segs, b.digest.words.Upper(word), names)
}

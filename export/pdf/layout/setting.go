package layout

import "gloss/themes"

// kit is a type in all the styles that running text needs.
type kit struct {
	plain, italic, bold, boldItalic, mono Style
	leading, base                         Unit
	upright                               bool // has no italics
}

// kit makes the styles of a theme's type. The mono face is a little smaller,
// as its letters are larger to the eye.
func (s *setter) kit(t themes.Type) kit {
	style := func(f themes.Face, size themes.Pt) Style {
		return Style{Face: s.faces.index(f), Size: units(size), Color: t.Color}
	}
	k := kit{plain: style(t.Face, t.Size), leading: units(t.Leading)}
	k.mono = style(s.theme.Code.Face, s.monoSize(t.Size))
	k.base = k.leading - (k.leading-k.plain.Size)/2 - k.plain.Size*22/100
	k.italic, k.bold, k.boldItalic = k.plain, k.plain, k.plain
	k.upright = s.theme.Upright
	k.italic.Face = s.faces.index(themes.Variant(t.Face, k.upright, !k.upright))
	k.bold.Face = s.faces.index(themes.Variant(t.Face, true, false))
	k.boldItalic.Face = s.faces.index(themes.Variant(t.Face, true, !k.upright))
	return k
}

// monoSize is the size of code within text of some size: a little less, but in
// large print, where nothing is.
func (s *setter) monoSize(size themes.Pt) themes.Pt {
	if s.theme.Code.Size >= s.theme.Text.Size {
		return size
	}
	return size * 0.88
}

// slanted returns the kit with italic as its plain style, and plain where the
// text stresses something.
func (k kit) slanted() kit {
	if k.upright {
		return k
	}
	k.plain, k.italic = k.italic, k.plain
	k.bold, k.boldItalic = k.boldItalic, k.bold
	return k
}

// tinted returns the kit in another colour.
func (k kit) tinted(c themes.Color) kit {
	for _, st := range []*Style{&k.plain, &k.italic, &k.bold, &k.boldItalic, &k.mono} {
		st.Color = c
	}
	return k
}

// kits are the types of a theme.
type kits struct {
	text, lead, cover, day, talk, subhead, meta, running kit
	index, letter, address, code, table                  kit
}

func (s *setter) makeKits() {
	t := s.theme
	text, lead := t.Text, t.Lead
	if s.columns == 1 {
		text = t.Prose
		lead.Size, lead.Leading = t.Prose.Size, t.Prose.Leading
	}
	table := text
	table.Size, table.Leading = t.Meta.Size, t.Meta.Leading
	s.kits = kits{
		text: s.kit(text), lead: s.kit(lead), cover: s.kit(t.Cover), day: s.kit(t.Day), talk: s.kit(t.Talk),
		subhead: s.kit(t.Subhead), meta: s.kit(t.Meta), running: s.kit(t.Running),
		index: s.kit(t.Index), letter: s.kit(t.IndexLetter), address: s.kit(t.Address), code: s.kit(t.Code),
		table: s.kit(table),
	}
}

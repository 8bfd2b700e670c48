package themes

// classic sets text in a serif face, headings in a sans.
func classic() *Theme {
	black, meta := Color{}, Gray(0.62)
	t := &Theme{
		Name:  "classic",
		About: "serif text, sans headings, black on white",

		Margins:   Margins{Top: Mm(18), Bottom: Mm(20), Inner: Mm(20), Outer: Mm(20)},
		Gutter:    Mm(7),
		Measure:   Mm(112),
		Side:      Mm(48),
		ListStep:  Mm(3.5),
		ItemSpace: 1.5,
		LeadSpace: 4,
		BarWidth:  Mm(0.6),
		RuleWidth: 0.5,
		Raised:    0.62,
		Contrast:  4.5,

		Text:        Type{Serif, 9.5, 13, black},
		Prose:       Type{Serif, 10.5, 14.5, black},
		Lead:        Type{SerifBold, 9.5, 13, black},
		Code:        Type{Mono, 8.3, 11.5, black},
		Cover:       Type{SansBold, 34, 40, black},
		Day:         Type{SansBold, 22, 26, black},
		Talk:        Type{SansBold, 14, 17, black},
		Subhead:     Type{SansBold, 10.5, 13, black},
		Meta:        Type{Sans, 8.5, 11, meta},
		Running:     Type{Sans, 8, 10, meta},
		Index:       Type{Serif, 8.3, 10.5, black},
		IndexLetter: Type{SansBold, 9.5, 12, black},
		Address:     Type{Mono, 7.5, 10, meta},

		Link:       Color{0x0B, 0x2A, 0x5B},
		Bar:        Gray(0.45),
		Rule:       Gray(0.45),
		CodeGround: Gray(0.05),
		Gap:        Gray(0.6),
		Accent:     black,
	}
	return t.complete()
}

// modern sets everything in a sans face, its headings in a deep blue-green,
// with more white between.
func modern() *Theme {
	ink, deep, meta := Gray(0.9), Color{0x0A, 0x45, 0x50}, Color{0x4A, 0x58, 0x5C}
	t := classic()
	t.Name, t.About = "modern", "sans throughout, headings in a deep blue-green"
	t.Margins = Margins{Top: Mm(20), Bottom: Mm(20), Inner: Mm(19), Outer: Mm(19)}
	t.Gutter, t.Measure, t.Side = Mm(8), Mm(114), Mm(48)
	t.ListStep, t.ItemSpace, t.LeadSpace = Mm(3.6), 1.8, 4.5
	t.BarWidth, t.RuleWidth = Mm(0.9), 0.6
	t.Text = Type{Sans, 8.8, 12.6, ink}
	t.Prose = Type{Sans, 9.8, 14.4, ink}
	t.Lead = Type{SansBold, 8.8, 12.6, ink}
	t.Code = Type{Mono, 8, 11.4, ink}
	t.Cover = Type{SansBold, 38, 43, deep}
	t.Day = Type{SansBold, 23, 27, deep}
	t.Talk = Type{SansBold, 13, 16.4, deep}
	t.Subhead = Type{SansBold, 10, 13, ink}
	t.Meta = Type{Sans, 8.2, 11, meta}
	t.Running = Type{Sans, 7.8, 10, meta}
	t.Index = Type{Sans, 7.8, 10.4, ink}
	t.IndexLetter = Type{SansBold, 9.5, 12, deep}
	t.Address = Type{Mono, 7.3, 10, meta}
	t.Link, t.Gap = Color{0x0B, 0x3C, 0x7A}, Color{0x55, 0x62, 0x66}
	t.Bar, t.Rule, t.Accent = deep, Color{0x86, 0x9A, 0x9E}, deep
	t.CodeGround = Color{0xEF, 0xF4, 0xF4}
	return t.complete()
}

// large is for readers who see little: nothing below 16 points, an upright sans
// face with wide lines, black and one very dark blue on white.
func large() *Theme {
	black := Color{}
	t := classic()
	t.Name, t.About = "large", "large print: sans of 16 points and more, no italics, strong contrast"
	t.Margins = Margins{Top: Mm(21), Bottom: Mm(20), Inner: Mm(18), Outer: Mm(18)}
	t.Gutter, t.Measure, t.Side = Mm(12), Mm(174), Mm(60)
	t.ListStep, t.ItemSpace, t.LeadSpace = Mm(7), 4, 9
	t.BarWidth, t.RuleWidth = Mm(1.6), 1
	t.Raised, t.Upright, t.Contrast = 0.8, true, 7
	t.Text = Type{Sans, 16, 23, black}
	t.Prose = t.Text
	t.Lead = Type{SansBold, 16, 23, black}
	t.Code = Type{Mono, 16, 22, black}
	t.Cover = Type{SansBold, 40, 46, black}
	t.Day = Type{SansBold, 30, 36, black}
	t.Talk = Type{SansBold, 22, 27, black}
	t.Subhead = Type{SansBold, 18, 23, black}
	t.Meta = Type{Sans, 16, 21, black}
	t.Running = Type{Sans, 16, 19, black}
	t.Index = Type{Sans, 16, 21, black}
	t.IndexLetter = Type{SansBold, 20, 24, black}
	t.Address = Type{Mono, 16, 21, black}
	t.Link, t.Gap = Color{0x00, 0x1F, 0x5C}, Gray(0.8)
	t.Bar, t.Rule, t.Accent = black, Gray(0.7), black
	t.CodeGround = Gray(0.06)
	return t.complete()
}

// complete derives the styles of running text from the plain one.
func (t *Theme) complete() *Theme {
	t.TextItalic, t.TextBold, t.TextBoldItalic = t.Text, t.Text, t.Text
	t.TextItalic.Face = Variant(t.Text.Face, t.Upright, !t.Upright)
	t.TextBold.Face = Variant(t.Text.Face, true, false)
	t.TextBoldItalic.Face = Variant(t.Text.Face, true, !t.Upright)
	return t
}

package layout

// ground is what stands behind lines: a tint behind code, a bar beside a
// quotation. The lines of one ground share the pointer.
type ground struct {
	parent *ground
	left   Unit // from the column's left edge
	width  Unit
	gray   bool // a tint, not a bar
}

// openGround is a ground of the column at hand, and its shape.
type openGround struct {
	g     *ground
	shape int
}

// grounds draws what stands behind a line, or makes what stands behind the
// line above longer.
func (p *pourer) grounds(l *Line, x, above Unit) {
	kept := 0
	for g := l.ground; g != nil; g = g.parent {
		i := kept
		for i < len(p.open) && p.open[i].g != g {
			i++
		}
		if i < len(p.open) {
			sh := &p.page.Grounds[p.open[i].shape]
			sh.H = p.y + above + l.Height - sh.Y
		} else {
			color := p.s.theme.Bar
			if g.gray {
				color = p.s.theme.CodeGround
			}
			p.page.Grounds = append(p.page.Grounds, Shape{Kind: FillShape, X: x + g.left, Y: p.y + above, W: g.width, H: l.Height, Color: color})
			p.open = append(p.open, openGround{g, len(p.page.Grounds) - 1})
		}
		p.open[kept], p.open[i] = p.open[i], p.open[kept]
		kept++
	}
	p.open = p.open[:kept]
}

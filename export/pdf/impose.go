package pdf

import (
	"strconv"
	"strings"

	"gloss/export"
	"gloss/export/pdf/layout"
	"gloss/themes"
)

// imposition says on which side of a sheet, and where on it, each page is
// printed. Sides count from 0, as if all sheets were printed on one side.
type imposition struct {
	width, height layout.Unit // of a sheet
	sides         int
	scale         float64
	second        layout.Unit // where the second of two pages beside each other begins
	slots         []slot      // by page
}

// slot is a place for a page: the upper left corner.
type slot struct {
	side int32
	x, y layout.Unit
}

// pagePaper returns the paper that pages are set for when they are printed on
// sheets of the paper of opt: half a sheet, so that two of them stand on one in
// their own size.
func pagePaper(opt export.Options) themes.Paper {
	sheet := sheetPaper(opt)
	if opt.Sheets == export.SinglePages {
		return sheet
	}
	return themes.Paper{Name: "half " + sheet.Name, Width: sheet.Height / 2, Height: sheet.Width}
}

func sheetPaper(opt export.Options) themes.Paper {
	if opt.Paper.Width <= 0 || opt.Paper.Height <= 0 {
		return themes.A4
	}
	return opt.Paper
}

// impose deals out the pages of a display, from the right where its notes are written
// so. Sheets of two pages lie on their side.
func impose(d *layout.Display, sheets export.Sheets) *imposition {
	m := &imposition{width: d.Width, height: d.Height, sides: len(d.Pages), scale: 1, slots: make([]slot, len(d.Pages))}
	switch sheets {
	case export.TwoPages:
		m.width, m.sides = 2*d.Width, (len(d.Pages)+1)/2
	case export.FourPages:
		m.width, m.height, m.sides = d.Height, 2*d.Width, (len(d.Pages)+3)/4
		m.scale = float64(d.Width) / float64(d.Height)
	case export.Booklet:
		m.width, m.sides = 2*d.Width, (len(d.Pages)+3)/4*2
	}
	for i := range m.slots {
		switch sheets {
		case export.TwoPages:
			m.slots[i] = slot{int32(i / 2), layout.Unit(i%2) * d.Width, 0}
		case export.FourPages:
			m.slots[i] = slot{int32(i / 4), layout.Unit(i%2) * m.width / 2, layout.Unit(i%4/2) * m.height / 2}
		case export.Booklet:
			m.slots[i] = m.folded(i, d.Width)
		default:
			m.slots[i] = slot{side: int32(i)}
		}
	}
	if sheets != export.SinglePages {
		m.second = m.width / 2
	}
	if d.FromRight {
		for i := range m.slots {
			m.slots[i].x = m.second - m.slots[i].x
		}
		m.second = 0
	}
	return m
}

// folded returns the place of a page in a booklet that is folded in the middle
// and stitched through the fold: the first and the last page share the outermost
// side. Pages with even numbers stand on the left.
func (m *imposition) folded(i int, width layout.Unit) slot {
	side := i
	if side >= m.sides {
		side = 2*m.sides - 1 - i
	}
	return slot{int32(side), layout.Unit((i+1)%2) * width, 0}
}

// moved reports whether pages are anything but sheets.
func (m *imposition) moved() bool { return m.width != 0 && (m.scale != 1 || m.sides != len(m.slots)) }

// matrix returns the operator that moves a page, which is drawn as if it were
// the upper left corner of a sheet, to its place.
func (m *imposition) matrix(s slot) string {
	number := func(v float64) string {
		return strings.TrimSuffix(strings.TrimRight(strconv.FormatFloat(v, 'f', 4, 64), "0"), ".")
	}
	height := m.height.Points()
	scale := number(m.scale)
	return "q " + scale + " 0 0 " + scale + " " + number(s.x.Points()) + " " + number(height*(1-m.scale)-s.y.Points()) + " cm\n"
}

// at returns where a point of a page stands on the sheet, from its lower left
// corner, in hundredths of a point.
func (m *imposition) at(s slot, x, y layout.Unit) (int32, int32) {
	scaled := func(u layout.Unit) layout.Unit {
		if m.scale == 1 {
			return u
		}
		return layout.Unit(float64(u)*m.scale + 0.5)
	}
	return int32(toHundredths(s.x + scaled(x))), int32(toHundredths(m.height - s.y - scaled(y)))
}

// labels says what each side is called: by its pages.
func (m *imposition) labels(d *layout.Display) []string {
	list := make([]string, m.sides)
	for i, s := range m.slots {
		switch label := &list[s.side]; {
		case *label == "":
			*label = d.Label(i)
		case s.x != m.second && s.y == 0: // of a booklet: what stands beside it came before
			*label = d.Label(i) + ", " + *label
		default:
			*label += ", " + d.Label(i)
		}
	}
	return list
}

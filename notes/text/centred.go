package text

// leastCentred is how many columns stand before a line that counts as centred.
const leastCentred = 8

// maxCentred is how many lines of a head may be centred.
const maxCentred = 8

// moveHead sets the lines at the left edge that the page begins with where they are
// centred on it, as the titles of minutes and drafts are: their indent says nothing.
func (p *page) moveHead() {
	var head []*line
	for i := range p.lines {
		l := &p.lines[i]
		switch {
		case l.blank() || l.dropped:
		case l.mark == noMark && !l.fenced && l.indent >= leastCentred && len(head) < maxCentred:
			head = append(head, l)
		case l.indent > 0 || len(head) == 0 || !sameMiddle(head):
			return
		default:
			for _, l := range head {
				l.indent, l.hang = 0, 0
			}
			p.title = head[0]
			for _, l := range head[1:] {
				l.aside = ruler(l.text) == 0
			}
			return
		}
	}
}

// sameMiddle reports whether lines are centred: one has that middle alone, others
// have nearly the same.
func sameMiddle(lines []*line) bool {
	low, high := lines[0].middle(), lines[0].middle()
	for _, l := range lines {
		low, high = min(low, l.middle()), max(high, l.middle())
	}
	edge := len(lines) > 1
	for _, l := range lines {
		edge = edge && l.indent == lines[0].indent
	}
	return high-low <= 2*leastCentred || edge
}

// middle returns twice the column of the middle of a line.
func (l *line) middle() int { return int(l.indent) + l.width() }

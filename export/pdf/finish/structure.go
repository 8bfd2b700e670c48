package finish

// Tree is the structure of a document: what its pages say, in the order in which
// it is read, apart from where it stands. Element 0 is the root.
//
// There are hundreds of thousands of elements in a large document: they and
// their content are kept without pointers.
type Tree struct {
	elements pieces[element]
	said     []Element       // what elements of each sort say of themselves; many share one
	content  pieces[content] // the first is none
	pages    []tagged
	annots   int // on all pages
	ids      int

	marked, linked int      // marks and annotations of the page drawn last: about as many as the next has
	zip            deflater // of the texts of pages, and then of the file
}

// element is a node of the tree.
type element struct {
	said         int32 // index
	parent, page int32 // page of its first content, -1 for none
	first, last  kid
	next         kid // of its parent's, behind it
}

// kid is a child of an element: content by its index, an element by its number
// below zero. The root, 0, is nobody's child: 0 is none.
type kid int32

// Element is a part of a Tree. Type is a standard structure type of PDF 1.7
// without its slash. All strings but Type may be empty.
type Element struct {
	Type       string
	Alt        string // what a picture shows
	Words      string // what the content says, where the content itself is no text
	Attributes string // a dictionary
	Language   string // of its content, where it is not the document's
	Named      bool   // has an identifier of its own
}

// tagged is what is known of a page beside its drawing.
type tagged struct {
	text   []byte  // operators, deflated: the longest part of a file
	marks  []int32 // the element of each marked content
	annots []annot
}

// annot is an annotation that stands in the structure.
type annot struct {
	element int32
	link    int32    // index into Document.Links
	area    [4]int32 // left, bottom, right, top, in hundredths of a point
	object  int32
}

// content is what belongs to an element itself: the n-th mark of a page, or its
// n-th annotation.
type content struct {
	page, n int32
	next    kid // behind it
	annot   bool
}

// NewTree returns a tree that holds nothing but its root, for a number of pages
// and about these numbers of elements and of links besides.
func NewTree(root string, pages, elements, links int) *Tree {
	t := &Tree{said: []Element{{Type: root}}, pages: make([]tagged, pages), zip: deflater{fast: pages > smallPages}}
	all := elements + links + elements/32 + 1
	t.elements, t.content = newPieces[element](all), newPieces[content](all+links)
	*t.elements.at(0) = element{parent: -1, page: -1}
	return t
}

// Add appends an element to the children of a parent and returns its number.
func (t *Tree) Add(parent int32, e Element) int32 {
	if e.Named {
		t.ids++
	}
	id := t.elements.add(element{said: t.sort(e), parent: parent, page: -1})
	t.append(parent, kid(-id))
	return id
}

// sort returns the index of what an element says of itself.
func (t *Tree) sort(e Element) int32 {
	for i := len(t.said) - 1; i >= max(0, len(t.said)-recent); i-- {
		if t.said[i] == e {
			return int32(i)
		}
	}
	t.said = append(t.said, e)
	return int32(len(t.said) - 1)
}

// recent is the number of sorts of elements that are looked through for one.
const recent = 32

// Mark appends a marked content of a page to an element, and returns its number
// on the page.
func (t *Tree) Mark(element, page int32) int {
	p := &t.pages[page]
	n := len(p.marks)
	if n == 0 {
		p.marks, t.marked = make([]int32, 0, t.marked+t.marked/8+8), 0
	}
	t.marked = max(t.marked, n+1)
	p.marks = append(p.marks, element)
	t.place(element, content{page: page, n: int32(n)})
	return n
}

// Annotate appends the next annotation of a page to an element: a link, by
// its index in Document.Links, and its area: left, bottom, right and top in
// hundredths of a point.
func (t *Tree) Annotate(element, page, link int32, area [4]int32) {
	p := &t.pages[page]
	n := len(p.annots)
	if n == 0 {
		p.annots, t.linked = make([]annot, 0, t.linked+t.linked/8+2), 0
	}
	t.linked = max(t.linked, n+1)
	t.place(element, content{page: page, n: int32(n), annot: true})
	p.annots = append(p.annots, annot{element: element, link: link, area: area})
	t.annots++
}

// place gives an element content of its own.
func (t *Tree) place(element int32, c content) {
	t.append(element, kid(t.content.add(c)))
	if e := t.elements.at(element); e.page < 0 {
		e.page = c.page
	}
}

func (t *Tree) append(parent int32, k kid) {
	e := t.elements.at(parent)
	switch {
	case e.first == 0:
		e.first = k
	case e.last < 0:
		t.elements.at(int32(-e.last)).next = k
	default:
		t.content.at(int32(e.last)).next = k
	}
	e.last = k
}

// after returns the child behind another, 0 for none.
func (t *Tree) after(k kid) kid {
	if k < 0 {
		return t.elements.at(int32(-k)).next
	}
	return t.content.at(int32(k)).next
}

// Type returns the type of an element.
func (t *Tree) Type(element int32) string { return t.said[t.elements.at(element).said].Type }

// Words returns what an element says where that is not what it shows.
func (t *Tree) Words(element int32) string { return t.said[t.elements.at(element).said].Words }

// Last reports whether an element is the last child of its parent so far.
func (t *Tree) Last(parent, element int32) bool {
	return t.elements.at(parent).last == kid(-element)
}

// Set changes the attributes of an element.
func (t *Tree) Set(element int32, attributes string) {
	e := t.said[t.elements.at(element).said]
	e.Attributes = attributes
	t.elements.at(element).said = t.sort(e)
}

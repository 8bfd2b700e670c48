package finish

import (
	"fmt"
	"strconv"
)

// Picture is a picture under the name that the pages use.
type Picture struct {
	Resource      string // with its slash
	Width, Height int    // in pixels
	Bits          int    // of a component
	Space         string // the colour space, in words of PDF
	Filter        string // how the data are packed, in words of PDF
	Data          []byte
}

// Form is a drawing under the name that the pages, or other forms, use.
type Form struct {
	Resource string // with its slash
	Box      string // what it takes, in words of PDF
	Group    bool   // it is painted as one, before it is shown
	Content  []byte // operators
	// What the content names: entries of the dictionaries ExtGState and Shading,
	// in words of PDF, and the names of faces and of other forms.
	States, Shadings string
	Fonts, Forms     []string
}

// pictures writes the pictures and drawings, and returns the dictionary by which
// pages find them. faces are the objects of the faces by name.
func (f *finisher) pictures(faces map[string]int) string {
	if len(f.doc.Pictures)+len(f.doc.Forms) == 0 {
		return ""
	}
	list := "/XObject<<"
	for _, p := range f.doc.Pictures {
		n := f.out.next()
		f.out.stream(n, fmt.Sprintf("/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent %d/ColorSpace%s%s", p.Width, p.Height, p.Bits, p.Space, p.Filter), p.Data, false)
		list += p.Resource + " " + strconv.Itoa(n) + " 0 R"
	}
	forms := map[string]int{}
	for i := range f.doc.Forms {
		d := &f.doc.Forms[i]
		n := f.out.next()
		forms[d.Resource] = n
		f.out.stream(n, d.keys(faces, forms), d.Content, true)
		list += d.Resource + " " + strconv.Itoa(n) + " 0 R"
	}
	return list + ">>"
}

// keys returns the dictionary of a form.
func (d *Form) keys(faces, forms map[string]int) string {
	keys := "/Type/XObject/Subtype/Form/BBox" + d.Box
	if d.Group {
		keys += "/Group<</S/Transparency/CS/DeviceRGB>>"
	}
	refer := func(kind string, names []string, objects map[string]int) string {
		if len(names) == 0 {
			return ""
		}
		list := kind + "<<"
		for _, name := range names {
			list += name + " " + strconv.Itoa(objects[name]) + " 0 R"
		}
		return list + ">>"
	}
	keys += "/Resources<<" + refer("/Font", d.Fonts, faces) + refer("/XObject", d.Forms, forms)
	if d.States != "" {
		keys += "/ExtGState<<" + d.States + ">>"
	}
	if d.Shadings != "" {
		keys += "/Shading<<" + d.Shadings + ">>"
	}
	return keys + ">>"
}

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

// pictures writes the pictures and returns the dictionary by which pages find
// them.
func (f *finisher) pictures() string {
	if len(f.doc.Pictures) == 0 {
		return ""
	}
	list := "/XObject<<"
	for _, p := range f.doc.Pictures {
		n := f.out.next()
		f.out.stream(n, fmt.Sprintf("/Type/XObject/Subtype/Image/Width %d/Height %d/BitsPerComponent %d/ColorSpace%s%s", p.Width, p.Height, p.Bits, p.Space, p.Filter), p.Data, false)
		list += p.Resource + " " + strconv.Itoa(n) + " 0 R"
	}
	return list + ">>"
}

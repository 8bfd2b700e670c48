package layout

import (
	"testing"
	"unsafe"
)

// TestSizes: of what very long notes have millions, none takes more memory than it has to.
func TestSizes(t *testing.T) {
	if unsafe.Sizeof(uintptr(0)) != 8 {
		t.Skip("pointers have another size here")
	}
	for name, c := range map[string][2]uintptr{
		"a run": {unsafe.Sizeof(Run{}), 48}, "a line": {unsafe.Sizeof(Line{}), 80},
		"a placed line": {unsafe.Sizeof(Placed{}), 16}, "a tag": {unsafe.Sizeof(Tag{}), 8}, "a place": {unsafe.Sizeof(spot{}), 16},
	} {
		if c[0] > c[1] {
			t.Errorf("%s takes %d bytes, more than %d", name, c[0], c[1])
		}
	}
}

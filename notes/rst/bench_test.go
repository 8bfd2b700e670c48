package rst

import (
	"strings"
	"testing"

	"gloss/notes"
)

// sample is a source with the constructs that notes have, n times over.
func sample(n int) string {
	const unit = `
A talk about moving things
==========================

Ada Lovelace spoke about *analytical* engines, and what **they** can do. There is
more on it in the paper_ and at https://example.com/engines/2011 for who wants it.

* first point about machines
* second point, with ` + "``code``" + ` in it
* third point, which goes on
  for another line

  - a point below
  - another one, see ` + "`the notes <https://example.com/notes>`_" + `

What is out
-----------

.. sourcecode:: python

    def index():
        return bobo.redirect("/FrontPage")

.. warning:: this is for sites without sessions

term
  What it means.

:Speaker: Ada Lovelace
:Room: 12

============= =====
Framework     Total
============= =====
**bottle**    **7**
pesto           6
============= =====

`
	return strings.Repeat(unit, n) + ".. _paper: https://example.com/paper\n"
}

func BenchmarkRead(b *testing.B) {
	for _, n := range []int{10, 3000} {
		s := sample(n)
		b.Run(map[bool]string{true: "small", false: "large"}[n == 10], func(b *testing.B) {
			b.SetBytes(int64(len(s)))
			b.ReportAllocs()
			for b.Loop() {
				src, err := notes.Decode("n.rst", []byte(s))
				if err != nil {
					b.Fatal(err)
				}
				if _, err := Format().Read(src, notes.Options{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

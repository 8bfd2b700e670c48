package rst

import (
	"os"
	"strings"
	"testing"

	"gloss/notes/notestest"
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
	b.Run("small", func(b *testing.B) { notestest.Speed(b, Format(), sample(10)) })
	b.Run("large", func(b *testing.B) { notestest.Speed(b, Format(), sample(3000)) })
	b.Run("notes", func(b *testing.B) {
		one := ""
		for _, file := range []string{"05-pyconau-2011-microframeworks.rst", "06-scale11x-postgres-schemaless.rst"} {
			one += notestest.Shared(b, os.ReadFile, file) + "\n\n"
		}
		notestest.Speed(b, Format(), strings.Repeat(one, 80))
	})
}

package index

import "testing"

// TestHandlesOfPeople holds that a handle is that of the person whose name leads the words
// before it, where it is made of the name, and of nobody else.
func TestHandlesOfPeople(t *testing.T) {
	findsPeople(t, []struct{ text, want string }{
		{"- Saoirse Vandermeer / UCSD, SDSC / @s_vandermeer\n- Haruto Nakagawa, Red Hat (@harutonak)", "Haruto Nakagawa, Saoirse Vandermeer"},
		{"Saoirse Vandermeer is a reporter in Oslo. She likes Docker. @saoirse_vandermeer", "Saoirse Vandermeer"},
		{"- Keynote: Saoirse Vandermeer (@grace_h)\n- Testing with Docker (@grace_h)", "@grace_h, Saoirse Vandermeer"},
		{"- Keynote: Saoirse Vandermeer (@vandermeer)\n- Testing with Docker (@vandermeer)", "Saoirse Vandermeer"},
		{"- @tailrec annotated functions run in Docker", ""},
		{"- Saoirse Vandermeer met @janet42 over Docker", "@janet42, Saoirse Vandermeer"},
		{"- Saoirse Vandermeer thanks @saoirse_fans for Docker", "@saoirse_fans, Saoirse Vandermeer"},
		{"- [@janet42, @bob_lee] and [thanks to @anna77 for it] with Docker", "@anna77, @bob_lee, @janet42"},
		{"- Docker [@smith2020, p. 3; @doe99], [see @lee2019a] and [-@roe84]", ""},
	})
}

// TestNamesBesideHandles holds that a line of words before a handle is a person only where
// one of them is rather a name.
func TestNamesBesideHandles(t *testing.T) {
	findsPeople(t, []struct{ text, want string }{
		{"- Zorb Vrillo - @zorb\n- Siobhan O'Mara (@siobhan)", "Siobhan O'Mara, Zorb Vrillo"},
		{"- Lock Trait (@korken)\n- Lightning Talks!!! (@grace_h)\n- Python's Infamous Lock - @tanner42", "@grace_h, @korken, @tanner42"},
	})
}

// TestOwners holds that the name of a person is without what makes them an owner.
func TestOwners(t *testing.T) {
	findsPeople(t, []struct{ text, want string }{
		{"- talks of Saoirse Vandermeer and Haruto Nakagawa's about Docker", "Haruto Nakagawa, Saoirse Vandermeer"},
		{"# Adrian Zorblat's\n\nby Adrian Zorblat’s\n\nAdrian Zorblat's talk covered Docker", "Adrian Zorblat"},
	})
}

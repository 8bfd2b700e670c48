package text

import (
	"slices"
	"testing"
)

func TestIsMember(t *testing.T) {
	for s, want := range map[string]bool{
		"board.name()": true, "Clear(all bool)": true, "new Hive(name)": true, "config.toml": true, "keepAlive": true, "snake_case": true, ".swarm(size)": true,
		"Std::queue": true, "Wintering": false, "bees (all of them) fly": false, "etc.": false, "name:": false, "x = y()": false, "call(a(b))": false,
		"https://example.org/a.html": false, "two words.txt": false, "OK": false, "…": false, "a;": false,
	} {
		if got := isMember(&line{text: s}); got != want {
			t.Errorf("isMember(%q) is %v", s, got)
		}
	}
}

func TestMembersAreHeadings(t *testing.T) {
	page := `Hive Board Library
All that the board can do is done by one thing that is made when the program starts.
Functions
board.name()
Gives the name that was written on the lid of the hive when it was built.
board.weight(unit)
Gives the weight of the hive with all that is in it, as one number.
board.sleep(hours)
Sends the board to sleep, for as long as that or until somebody opens the lid.
Thanks
To all who stood in the rain when the first boards were hung up and taken down again.`
	got := titlesOf(t, page)
	for _, s := range []string{"board.name()", "board.weight(unit)", "board.sleep(hours)", "Thanks"} {
		if !slices.Contains(got, s) {
			t.Errorf("%q is no heading; those are %q", s, got)
		}
	}
	got = titlesOf(t, `Hive Board Library
All that the board can do is done by one thing that is made when the program starts.
Functions
To ask for the name of the hive that the board hangs in, write this:
board.name()
The name is the one that was written on the lid. To weigh it, write this:
board.weight()
The weight is a number. To send the board to sleep for an hour, write this:
board.sleep()
It wakes up by itself, or when somebody opens the lid of the hive and looks in.`)
	if slices.Contains(got, "board.name()") || slices.Contains(got, "board.sleep()") {
		t.Errorf("code that a line announces is a heading: %q", got)
	}
}

func TestExamplesAreNoHeadings(t *testing.T) {
	got := titlesOf(t, `Starting the Board
The board is started from the shell of the machine that it is plugged into, like this:
start hive north
Then wait until the lamp is green, which takes a minute on cold days.
Stopping It
Stop the board before you pull the plug, or the values of the last hour are lost:
stop hive north
The lamp goes out when all values are written.
Cleaning the Scale
Wax is taken off with warm water and a spoon, and never with a knife.`)
	if slices.Contains(got, "start hive north") || slices.Contains(got, "stop hive north") {
		t.Errorf("what a line announces is a heading: %q", got)
	}
	if !slices.Contains(got, "Stopping It") || !slices.Contains(got, "Cleaning the Scale") {
		t.Errorf("headings are %q", got)
	}
}

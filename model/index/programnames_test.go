package index

import "testing"

// TestProgramNames holds that several words with capitals are one name where the last says that
// they name a program, and that plans, libraries of towns and lists of things are none.
func TestProgramNames(t *testing.T) {
	toolsBehind(t, "- Docker and Kubernetes run\n- Redis, Kafka\n- ", [][2]string{
		{"We poked around the Ancient Maps Toolkit site and learned much", "Ancient Maps Toolkit"},
		{"They have long used the Managed AddOut Framework to do that", "Managed AddOut Framework"},
		{"We should try out the Paper Viewer Framework and what belongs to it", "Paper Viewer Framework"},
		{"We should follow the National Skills Framework and what belongs to it", ""},
		{"We met at the Rivertown Public Library again", ""},
		{"hadolint - Haskell Container Linter that is slow, and we should like to have it quick", "hadolint Haskell"},
		{"We need an Ancient Toolkit for it", ""},
		{"Get the Ancient Maps Toolkit Guide here", ""},
		{"Julia Smith Maps Toolkit is what she wrote", ""},
		{"The WordPress Theme Builder is slow", "WordPress Theme Builder"},
		{"WordPress Stock Manager", "WordPress Stock Manager"},
		{"There is a course on the Erlang Debugger in May, and WordPress Discovery is out", "Erlang Debugger WordPress Discovery"},
		{"She is a WordPress Product Manager in town", "WordPress"},
		{"The WordPress Family Home is in town", "WordPress"},
		{"The WordPress Theme Builder Award is ours", "WordPress"},
		{"The Ruby Theme Builder is slow", "Ruby"},
		{"The WordPress XYZ Builder is slow", "WordPress"},
	})
	toolsBehind(t, "Die Sitzung war gut, wir haben lange darüber gesprochen, was mit Docker und Kubernetes läuft.\n\n", [][2]string{
		{"Das ist die WordPress Stammtisch Home in der Stadt, und wir gehen dahin.", "WordPress"},
	})
}

package nav

import (
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/key"
)

// Bind declares the keys that do one thing, with blanks between them, and how the help shows
// them. The label is "" for keys that another binding stands for in the help.
func Bind(label, does, keys string) key.Binding {
	names := strings.Fields(keys)
	if i := slices.Index(names, "space"); i >= 0 {
		names[i] = " " // as Bubble Tea names it
	}
	return key.NewBinding(key.WithKeys(names...), key.WithHelp(label, does))
}

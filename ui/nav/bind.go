package nav

import "github.com/charmbracelet/bubbles/key"

// Bind declares the keys that do one thing, and how the help shows them. The label
// is "" for keys that another binding stands for in the help.
func Bind(label, does string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(label, does))
}

// Enable turns keys on or off. The footer and the help leave out those that are off.
func Enable(keys map[*key.Binding]bool) {
	for binding, on := range keys {
		binding.SetEnabled(on)
	}
}

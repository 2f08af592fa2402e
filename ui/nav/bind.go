package nav

import "github.com/charmbracelet/bubbles/key"

// Bind declares the keys that do one thing, and how the help shows them. What is shown
// is "" for keys that another binding speaks for.
func Bind(shown, does string, keys ...string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(shown, does))
}

// Enable turns keys on or off. The footer and the help leave out those that are off.
func Enable(keys map[*key.Binding]bool) {
	for binding, on := range keys {
		binding.SetEnabled(on)
	}
}

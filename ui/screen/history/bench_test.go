package history

import (
	"fmt"
	"testing"
	"time"

	"calmcalf/ui/draw/theme"

	tea "github.com/charmbracelet/bubbletea"
)

func benchmarkKey(b *testing.B, nights int) {
	for _, size := range [][2]int{{96, 26}, {196, 56}} {
		b.Run(fmt.Sprintf("%dx%d", size[0], size[1]), func(b *testing.B) {
			p := openYears(nights, size[0], size[1])
			keys := []tea.KeyType{tea.KeyLeft, tea.KeyUp, tea.KeyHome, tea.KeyRight, tea.KeyEnd}
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				p.Update(tea.KeyMsg{Type: keys[i%len(keys)]})
				p.View()
			}
		})
	}
}

// BenchmarkKey_all3650 answers a key in ten years of nights.
func BenchmarkKey_all3650(b *testing.B) { benchmarkKey(b, 3650) }

// BenchmarkKey_all36500 answers a key in a hundred years of nights.
func BenchmarkKey_all36500(b *testing.B) { benchmarkKey(b, 36500) }

// BenchmarkResize_all36500 lays a hundred years of nights out anew.
func BenchmarkResize_all36500(b *testing.B) {
	p := openYears(36500, 96, 26)
	for i := 0; b.Loop(); i++ {
		p.SetSize(195+i%2, 56)
		p.View()
	}
}

// openYears opens all of a journal in colour.
func openYears(nights, width, height int) *page {
	look, _ := theme.New("night", theme.Detect([]string{"COLORTERM=truecolor", "TERM=xterm-256color"}))
	p := &page{Model: New(Deps{Theme: look, Journal: &journal{nights: diaryOf(nights)}, Now: func() time.Time { return evening }})}
	p.SetSize(width, height)
	p.run(p.Init())
	return p.press("+", "+")
}

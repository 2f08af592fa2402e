package history

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"calmcalf/store/diary"
	"calmcalf/ui/draw/theme"

	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/exp/golden"
)

// on turns to the view of a name.
func (p *page) on(view string) *page {
	p.at = slices.IndexFunc(p.views, func(v namedView) bool { return v.name == view })
	p.lay()
	p.enable()
	return p
}

// otherViews are those besides the nights.
var otherViews = []string{"calendar", "when and where", "insight"}

// fortyCramps is a night that has so many, of which little is told.
func fortyCramps() []diary.Night {
	night := diary.Night{Date: diary.LastNight(evening), CheckedIn: true}
	for i := range 40 {
		c := cramp(night.Date, i%8, i%11)
		if i%2 == 0 {
			c = diary.Cramp{}
		}
		night.Cramps = append(night.Cramps, c)
	}
	return []diary.Night{night}
}

// unratedNights have cramps and no severity anywhere.
func unratedNights() []diary.Night {
	nights := diaryOf(60)
	for _, n := range nights {
		for i := range n.Cramps {
			n.Cramps[i].Severity = nil
		}
	}
	return nights
}

// tenYearsApart are one night ten years ago, and last night.
func tenYearsApart() []diary.Night {
	last := diary.LastNight(evening)
	then := last.AddMonths(-120)
	return []diary.Night{
		{Date: then, CheckedIn: true, Cramps: []diary.Cramp{cramp(then, 1, 10)}},
		{Date: last, CheckedIn: true},
	}
}

func TestViews(t *testing.T) {
	for _, tt := range []struct {
		name   string
		nights []diary.Night
		keys   string
		glyphs theme.Glyphs
	}{
		{"no nights", nil, "", theme.Braille},
		{"one night", diaryOf(1), "", theme.Braille},
		{"13 nights", diaryOf(13), "", theme.Braille},
		{"400 nights", diaryOf(400), "", theme.Braille},
		{"400 nights in a year", diaryOf(400), "+", theme.Braille},
		{"400 nights in all in ASCII", diaryOf(400), "+ +", theme.ASCII},
		{"six weeks in blocks", diaryOf(40), "", theme.Blocks},
		{"a clock set back", clockSetBack(t), "", theme.Braille},
		{"40 cramps in a night", fortyCramps(), "", theme.Braille},
		{"no severity", unratedNights(), "", theme.Braille},
		{"ten years apart", tenYearsApart(), "+ +", theme.Braille},
	} {
		for _, view := range otherViews {
			for _, size := range append(sizes, [2]int{196, 56}) {
				t.Run(fmt.Sprintf("%s, %s, %dx%d", view, tt.name, size[0], size[1]), func(t *testing.T) {
					p := open(&journal{nights: tt.nights}, size[0], size[1], tt.glyphs)
					golden.RequireEqual(t, plain(p.press(strings.Fields(tt.keys)...).on(view).View()))
				})
			}
		}
	}
}

func TestViews_fitEverySize(t *testing.T) {
	if testing.Short() {
		t.Skip("every size of a window takes long")
	}
	for _, glyphs := range []theme.Glyphs{theme.Braille, theme.Blocks, theme.ASCII} {
		for _, nights := range []int{0, 1, 400} {
			p := open(&journal{nights: diaryOf(nights)}, 1, 1, glyphs).press("+", "left")
			for width := 0; width <= 200; width += 1 + width/8 {
				for height := 0; height <= 70; height += 1 + height/6 {
					p.SetSize(width, height)
					for _, view := range otherViews {
						p.on(view)
						checkFits(t, p.View(), width, height, glyphs)
						p.press("up", "down", "end", "left", "home", "end")
						checkFits(t, p.View(), width, height, glyphs)
					}
				}
			}
		}
	}
}

// TestViews_drawLittle holds that a frame costs little when nothing changes.
func TestViews_drawLittle(t *testing.T) {
	look, _ := theme.New("night", theme.Terminal{Profile: colorprofile.TrueColor})
	for _, view := range otherViews {
		t.Run(view, func(t *testing.T) {
			p := &page{Model: New(Deps{Theme: look, Journal: &journal{nights: diaryOf(400)}, Now: func() time.Time { return evening }})}
			p.SetSize(96, 26)
			p.run(p.Init())
			p.press("+").on(view)
			frame := testing.Benchmark(func(b *testing.B) {
				for b.Loop() {
					p.View()
				}
			})
			if got := frame.AllocedBytesPerOp(); got > 64<<10 {
				t.Errorf("got %d bytes a frame, want at most 64 KiB", got)
			}
		})
	}
}

// BenchmarkViews_all36500 turns to each view of a hundred years, and answers keys
// in it.
func BenchmarkViews_all36500(b *testing.B) {
	for _, view := range otherViews {
		p := openYears(36500, 196, 56)
		b.Run(view+"/turn to it", func(b *testing.B) {
			for b.Loop() {
				for _, v := range p.views { // as if the nights were new
					switch v := v.view.(type) {
					case *whereView:
						v.window = nil
					case *insightView:
						v.window = nil
					}
				}
				p.on(view)
				p.View()
			}
		})
		b.Run(view+"/a key", func(b *testing.B) {
			p.on(view)
			for i := 0; b.Loop(); i++ {
				p.press([]string{"left", "up", "home", "right", "end"}[i%5])
				p.View()
			}
		})
	}
}

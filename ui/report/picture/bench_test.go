package picture_test

import (
	"fmt"
	"testing"
)

func BenchmarkDraw(b *testing.B) {
	for _, kind := range kinds {
		for _, nights := range []int{365, 3650, 36500} {
			all := diaryOf(nights)
			b.Run(fmt.Sprintf("%s %d", kind, nights), func(b *testing.B) {
				for b.Loop() {
					draw(b, request(kind, all[0].Date, all))
				}
			})
		}
	}
}

package digits

import (
	"sync"
)

// stroked are letters of ASCII strokes, in the order of the alphabet, with exclamation marks
// between them.
var stroked = font{
	` _ ! _ ! _ ! _ ! _ ! _ ! _  !   ! !   !   !  !     !    ! _ ! _ ! _ ! _ ! _ !___!   !    !     !   !   !__! _ !  !_ !_ !   ! _ ! _ !__! _ ! _ ! ! ! ! !'!  ! _ ! /!\ `,
	`|_|!|_)!|  !| \!|_ !|_ !| _ !|_|!|!  |!|/ !| !|\ /|!|\ |!| |!|_)!| |!|_)!(_ ! | !| |!\  /!|   |!\ /!\ /! /!| |!'|!_|!_|!|_|!|_ !|_ ! /!|_|!|_|! ! !.!.! !--! _|!| ! |`,
	`| |!|_)!|_ !|_/!|_ !|  !|_| !| |!|!|_|!|\ !|_!| V |!| \|!|_|!|  !|_\!| \! _)! | !|_|! \/ !|/ \|!/ \! | !/_!|_|! |!|_!_|!  |! _|!|_|!/ !|_|! _|!.!,!.!;! !  ! . ! \!/ `,
}

// strokes are those of each letter, and of a blank, at most as wide as its dots.
var strokes = sync.OnceValue(func() map[rune]font { return stroked.each("!") })

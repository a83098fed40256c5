/**
 * Which reports of PolNeAR's train part tell of one course of events, judged by hand by their headlines and days.
 * Numbers are lines of the file, from 0. Reports that stand nowhere are taken for stories of their own.
 */

/** "story [@subject]: lines". Whether two stories of one subject are one is a matter of taste, so training leaves such pairs out. */
export const POLNEAR_STORIES = `
  carson-past: 118 477 599
  debate-november: 717 122 121 123
  paris-attacks: 602 240 241 3 242 5
  muslim-register @muslims: 361 126 362
  muslim-ban @muslims: 11 609 135
  emails-secret @emails: 377 620 743 630 395 398
  emails-immunity @emails: 641 644
  emails-hacker @emails: 76 673 710
  emails-fbi @emails: 92 449 452 812 332 572 456 95
  benghazi-film @benghazi: 742 622
  benghazi-mother @benghazi: 46 771
  san-bernardino @terror-december: 128 10 251
  terror-speech @terror-december: 488 728
  debate-payment: 129 727
  golf: 245 246
  misinformation: 610 612
  gathering-strength: 615 616
  debate-viewers: 495 496
  recruitment-video: 137 737 141
  putin-praise: 254 255
  climate-agreement @climate: 133 611
  fair-game @bill-clinton: 376 258
  skywriters: 21 22
  state-of-union: 142 262 382
  skipped-debate: 386 509 751
  iowa @iowa: 508 148 149 269 150 510 752 152 272
  new-hampshire @nh: 390 512 38 753 394 513 633 514 634
  rubio-stumbles @nh: 35 275
  debate-pbs: 40 396 756
  sanders-polls: 43 44
  stop-trump @stop: 640 524 293 650 651
  supreme-court @court: 283 284 648
  debate-march: 406 47 287
  debate-photo: 646 766
  rally-violence @rally: 286 407
  battery-charge: 170 654
  march-fifteenth @march15: 48 49 50 772 171 172 526 527
  side-doors: 288 290
  israel-lobby: 647 530 649
  wisconsin @wisconsin: 412 414 534 535
  unqualified @new-york: 177 297
  new-york @new-york: 536 658 537 63 181 301
  delegates @delegates: 411 62 422 660
  april-primaries @april: 183 184 541
  indiana @indiana: 65 667 186 67
  dropped-out @dropped: 68 547
  ryan-unready @ryan: 427 788 71 431
  ryan-endorsed @ryan: 823 224
  zimmerman: 190 555
  financial-statement: 793 74
  sanders-fans @sanders-may: 314 670
  california @california: 438 316 558 799
  clinched @california: 202 321
  sanders-june @california: 681 682
  obama-endorses @california: 82 204
  curiel @university: 201 203 322
  university @university: 674 559
  orlando @orlando: 442 683 802 803 685 324 565 208
  lewandowski: 806 447
  convention-revolt @rnc: 445 816
  rnc @rnc: 574 98 99 100 335 699
  brexit @brexit: 88 328 89
  abortion-ruling @abortion: 212 688
  star: 691 93
  ginsburg: 96 573
  kaine @kaine: 101 576
  dnc-hack @dnc: 216 220 703
  dnc @dnc: 461 577 579 104 218 582 700 219 819 105 339 464 701 820
  fox-ailes: 336 343
  khan: 342 585
  manafort @manafort: 344 230 468
  founded-isis: 226 467 227
  biden: 109 346 827
  foundation @foundation: 345 348 111 113
  weiner: 233 833 595
  mexico-visit @mexico: 116 596 709
  schlafly: 836 355
  convention-money: 560 326
`

/** Reports of a subject of which it is not sure whether they belong to one of its stories. */
export const POLNEAR_UNSURE = `
  @emails: 719 603 759 783 786 70 437 77 693 704 828 714 37
  @benghazi: 723 724 729 638 784 796 570 588 469 824
  @terror-december: 368 487 490
  @climate: 304 669
  @bill-clinton: 500 267
  @iowa: 391 384
  @bloomberg: 29 518
  @nh: 631 511
  @nevada: 515 637 519
  @pope: 278 662
  @super-tuesday: 522 521 643 164
  @klan: 162 163
  @stop: 628 174 145 402
  @court: 592
  @rally: 767 532
  @trade: 289 292 307
  @wisconsin: 176 655
  @new-york: 420 538 61 663 664
  @delegates: 776
  @superdelegates: 540 668 444
  @april: 542 308 306 539
  @indiana: 418 546 543
  @ryan: 787 429 197
  @california: 679 800 678 79 443
  @university: 677 562
  @orlando: 566 568 684 804 446
  @rnc: 698 575 584 458 813 450 805 454
  @brexit: 64
  @abortion: 330 84
  @zika: 689 471
  @warren: 329 801
  @dnc: 470 102 460 578 462 580 581 583 221 822
  @manafort: 657 347 349
  @foundation: 83 594
  @mexico: 830 352 656 36
  @third: 708 716
`

/**
 * The block in the editor: the article itself, and a control for every option.
 */
( function ( { blockEditor, blocks, components, element, htmlEntities, i18n } ) {
	const { InspectorControls, InnerBlocks, useBlockProps, useInnerBlocksProps } = blockEditor;
	const { BaseControl, FormTokenField, PanelBody, SelectControl, TextControl, ToggleControl } = components;
	const { createElement } = element;
	const { decodeEntities } = htmlEntities;
	const { __, sprintf } = i18n;
	const { languages, sections, siteLanguage } = window.menopauseBackpainInfo;

	const collapsible = sections.filter( ( id ) => id !== 'get-help' );

	/** A list of section ids, in the order in which the author adds them. */
	const sectionsControl = ( attributes, setAttributes, name, label, help, choices ) =>
		createElement(
			BaseControl,
			{
				key: name,
				id: `menopause-backpain-info-${ name }`,
				/* translators: %s: ids of sections. */
				help: `${ help } ${ sprintf( __( 'You can type: %s.', 'menopause-backpain-info' ), choices.join( ', ' ) ) }`,
			},
			createElement( FormTokenField, {
				label,
				value: attributes[ name ].split( ' ' ).filter( Boolean ),
				suggestions: choices,
				__experimentalValidateInput: ( token ) => choices.includes( token ),
				onChange: ( ids ) => setAttributes( { [ name ]: ids.join( ' ' ) } ),
			} )
		);

	const controls = ( attributes, setAttributes ) => {
		const list = ( ...rest ) => sectionsControl( attributes, setAttributes, ...rest );
		const control = ( type, name, label, help, more ) =>
			createElement( type, {
				key: name,
				label,
				help,
				[ type === ToggleControl ? 'checked' : 'value' ]: attributes[ name ],
				onChange: ( value ) => setAttributes( { [ name ]: value } ),
				...more,
			} );
		const choice = ( name, label, help, first, values ) =>
			control( SelectControl, name, label, help, {
				options: [ { value: '', label: first }, ...values.map( ( value ) => ( { value, label: value } ) ) ],
			} );

		return createElement(
			InspectorControls,
			null,
			createElement(
				PanelBody,
				{ title: __( 'Sections', 'menopause-backpain-info' ) },
				list(
					'sections',
					__( 'Sections to show', 'menopause-backpain-info' ),
					__( 'In this order. Empty: all. The danger signs and the sources always stay.', 'menopause-backpain-info' ),
					collapsible
				),
				list(
					'open',
					__( 'Sections open from the start', 'menopause-backpain-info' ),
					__( 'Empty: none. “all” opens all.', 'menopause-backpain-info' ),
					[ 'all', ...collapsible ]
				),
				control(
					ToggleControl,
					'exclusive',
					__( 'One section open at a time', 'menopause-backpain-info' ),
					__( 'Opening a section closes the others.', 'menopause-backpain-info' )
				)
			),
			createElement(
				PanelBody,
				{ title: __( 'Your own words', 'menopause-backpain-info' ) },
				control(
					TextControl,
					'heading',
					__( 'Title', 'menopause-backpain-info' ),
					__( 'Empty: that of the article.', 'menopause-backpain-info' )
				),
				control(
					TextControl,
					'actionText',
					__( 'Link at the end: words', 'menopause-backpain-info' ),
					__( 'Such as “Book a visit”.', 'menopause-backpain-info' )
				),
				control(
					TextControl,
					'actionUrl',
					__( 'Link at the end: address', 'menopause-backpain-info' ),
					__( 'The link shows when it has both words and an address.', 'menopause-backpain-info' ),
					{ type: 'url' }
				),
				control(
					TextControl,
					'reviewer',
					__( 'Reviewed by', 'menopause-backpain-info' ),
					__( 'Replaces “Not yet reviewed by a clinician.” Only name somebody who has reviewed this very version.', 'menopause-backpain-info' )
				)
			),
			createElement(
				PanelBody,
				{ title: __( 'Settings', 'menopause-backpain-info' ) },
				choice(
					'lang',
					__( 'Language', 'menopause-backpain-info' ),
					__( 'Of the article.', 'menopause-backpain-info' ),
					__( 'That of the page', 'menopause-backpain-info' ),
					languages
				),
				control(
					TextControl,
					'emergencyNumber',
					__( 'Emergency number', 'menopause-backpain-info' ),
					__( 'Replaces 911 wherever the article tells readers to call it.', 'menopause-backpain-info' )
				),
				choice(
					'headingLevel',
					__( 'Level of the title', 'menopause-backpain-info' ),
					__( 'Section headings are one level deeper.', 'menopause-backpain-info' ),
					__( '2, below the title of the page', 'menopause-backpain-info' ),
					[ '1', '2', '3', '4', '5' ]
				),
				control( SelectControl, 'theme', __( 'Colors', 'menopause-backpain-info' ), __( 'Light or dark.', 'menopause-backpain-info' ), {
					options: [
						{ value: '', label: __( 'Those of the page', 'menopause-backpain-info' ) },
						{ value: 'light', label: __( 'Light', 'menopause-backpain-info' ) },
						{ value: 'dark', label: __( 'Dark', 'menopause-backpain-info' ) },
					],
				} )
			)
		);
	};

	/** A link in the article would take the author away from the editor. */
	const stayHere = ( event ) => {
		const clicked = event.nativeEvent.composedPath()[ 0 ];
		if ( clicked.closest?.( 'a' ) ) {
			event.preventDefault();
		}
	};

	const slotted = ( slot, words ) => words && createElement( 'span', { key: slot, slot }, words );

	/** WordPress stores “&” as “&amp;” for authors who may not write unfiltered HTML. */
	const asWritten = ( attributes ) =>
		Object.fromEntries(
			Object.entries( attributes ).map( ( [ name, value ] ) => [ name, typeof value === 'string' ? decodeEntities( value ) : value ] )
		);

	function Edit( { attributes: stored, setAttributes } ) {
		const attributes = asWritten( stored );
		const intro = useInnerBlocksProps( { slot: 'intro' }, { renderAppender: InnerBlocks.DefaultBlockAppender } );
		const { heading, reviewer, actionText, actionUrl } = attributes;
		return createElement(
			'div',
			{ ...useBlockProps(), onClickCapture: stayHere },
			controls( attributes, setAttributes ),
			createElement(
				'menopause-backpain-info',
				{
					lang: attributes.lang || siteLanguage,
					open: attributes.open || null,
					sections: attributes.sections || null,
					exclusive: attributes.exclusive ? '' : null,
					'heading-level': attributes.headingLevel || null,
					theme: attributes.theme || null,
					'emergency-number': attributes.emergencyNumber || null,
				},
				slotted( 'heading', heading ),
				slotted( 'reviewer', reviewer ),
				createElement( 'div', intro ),
				actionUrl &&
					slotted( 'action', actionText && createElement( 'a', { className: 'wp-element-button', href: actionUrl }, actionText ) )
			)
		);
	}

	blocks.registerBlockType( 'menopause-backpain-info/article', {
		edit: Edit,
		save: () => createElement( InnerBlocks.Content ),
	} );
} )( window.wp );
